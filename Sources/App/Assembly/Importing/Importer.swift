package import Measures
import Outside
import Sources
import Storage

/// Brings figures from files into the store.
package struct Importer: Sendable {
    private let plan: Plan

    package init(plan: Plan) {
        self.plan = plan
    }

    /// What a file brought.
    package struct Outcome: Encodable, Sendable {
        /// The file as it was typed.
        package let file: String
        /// Values of months that were not known before.
        package let added: Int
        /// Values that took the place of others.
        package let changed: Int
        /// Values that were known already.
        package let unchanged: Int
        /// Sample data that did not replace measured values.
        package let refused: Int
        /// What is worth telling about the figures.
        package let notes: [String]

        init(file: String, _ recording: Recording, notes: [String]) {
            self.file = file
            self.notes = notes
            added = recording.added
            changed = recording.changed
            unchanged = recording.unchanged
            refused = recording.refused
        }

        /// One line for the end of a run.
        package var sentence: String {
            let refusal = refused == 0 ? "" : ", \(refused) kept as measured"
            return "\(file): \(added) added, \(changed) changed, \(unchanged) unchanged" + refusal
        }
    }

    /// What is to be known of the files besides what they say.
    package struct Origin: Sendable {
        /// Who tells the figures.
        package let source: SourceName
        /// What an endpoint's object holds, where its path does not say.
        package let query: SeriesQuery?

        package init(source: SourceName, query: SeriesQuery?) {
            self.source = source
            self.query = query
        }
    }

    /// Imports files; if anything is wrong with any of them, nothing of any is kept.
    package func importFiles(_ paths: [String], from origin: Origin) throws -> [Outcome] {
        let profiles = plan.configuration.profiles
        let forgotten = try Store.existing(for: plan)?.forgotten(among: profiles) ?? []
        let reading = FigureReading(
            groups: plan.configuration.groups,
            profiles: profiles.filter { !forgotten.contains($0) }, query: origin.query,
            source: origin.source, toldAt: plan.clock.now)
        let read = try samples(in: paths, reading)
        let recordings = try Store.opened(for: plan).record(batches: read.map(\.samples))
        let notes = ImportNotes(today: plan.clock.now.day)
        return zip(read, recordings).map { file, recording in
            Outcome(file: file.path, recording, notes: notes.notes(on: file.samples))
        }
    }

    private func samples(
        in paths: [String], _ reading: FigureReading
    ) throws -> [(path: String, samples: [Sample])] {
        var errors: [InputError] = []
        var read: [(path: String, samples: [Sample])] = []
        for path in paths {
            let data = try FileTree.disk(".").data(at: path)
            do throws(InputErrors) {
                let samples = try FigureFile(path: path, data: data).samples(for: reading)
                read.append((path: path, samples: samples))
            } catch {
                errors += error.errors
            }
        }
        guard errors.isEmpty else { throw InputErrors(errors) }
        return read
    }
}
