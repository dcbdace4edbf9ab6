package import Fetching
import Foundation
import Outside

/// Collects the figures of a CSV file that people fill in; nobody is asked for anything.
package struct TableCollector: Collector {
    private let settings: TableSettings

    package init(settings: TableSettings) {
        self.settings = settings
    }

    /// The figures of the file as it is now.
    package func collect(
        _ occasion: Occasion, with fetcher: Fetcher
    ) async throws(CollectError) -> Harvest {
        let path = settings.files.displayPath(settings.path)
        let table = TidyTable(file: FigureFile(path: path, data: try contents()))
        let rows: TidyRows
        do throws(InputErrors) {
            rows = try table.rows(for: settings.reading.figures(on: occasion))
        } catch {
            throw .input(error)
        }
        return try TableHarvest(
            occasion: occasion, jumpFactor: settings.jumpFactor, table: path
        ).harvest(of: rows)
    }

    private func contents() throws(CollectError) -> Data {
        do throws(FileError) {
            return try settings.files.data(at: settings.path)
        } catch {
            throw .file(error)
        }
    }
}
