package import Fetching
import Fingerprints

/// The store's place between pipelines: a generic package in the project's own registry.
///
/// The names are fixed. The registry may keep every file that was ever pushed under a name; it
/// serves the newest.
package struct StoreRegistry: Sendable {
    /// The name of the store's file.
    package static let file = "store.sqlite"
    /// The name of the file that tells which store is right.
    package static let checksumFile = "store.sqlite.sha256"
    /// How many bytes a store may have.
    package static let mostBytes = 1 << 30

    private let place: RegistryPlace
    private let fetcher: Fetcher

    /// A registry that is asked as patiently as large files need.
    package init(_ place: RegistryPlace, within surroundings: Surroundings) {
        self.place = place
        fetcher = Fetcher(
            within: surroundings, credentials: FixedCredential(place.credential),
            manner: Manner(
                timeout: .seconds(120), retries: 3, deadline: .seconds(600),
                largestBody: Self.mostBytes))
    }

    /// The store as it was last pushed; nil if there never was one.
    package func pull() async throws(RegistryError) -> PulledStore? {
        try await holdings()?.store
    }

    /// Brings a store to the registry, unless the one there has rows that this one lacks.
    ///
    /// - Parameters:
    ///   - bytes: the store.
    ///   - rowsMissing: how many rows the store lacks compared with another, by table.
    /// - Returns: what was done.
    /// - Throws: a `RegistryError`, or what the comparison throws.
    package func push(
        _ bytes: [UInt8], rowsMissing: @Sendable ([UInt8]) throws -> [String: Int]
    ) async throws -> PushedStore {
        guard bytes.count <= Self.mostBytes else {
            throw RegistryError.tooLarge(bytes: bytes.count, most: Self.mostBytes)
        }
        let store = PulledStore(bytes)
        guard let holdings = try await holdings() else {
            try await checkThatNothingWasPushed()
            return try await upload(store, after: nil)
        }
        let missing = try rowsMissing(holdings.store.bytes).filter { $0.value > 0 }
        guard missing.isEmpty else { throw RegistryError.rowsMissing(missing) }
        guard holdings.store != store || holdings.list != StoreChecksums(of: store.fingerprint)
        else { return PushedStore(store, before: store) }
        return try await upload(store, after: holdings.store)
    }

    /// The list first, so that both stores are right until the new one is there.
    private func upload(
        _ store: PulledStore, after before: PulledStore?
    ) async throws(RegistryError) -> PushedStore {
        let (new, old) = (store.fingerprint, before?.fingerprint)
        if new != old {
            try await write(StoreChecksums(of: new, after: old).bytes, to: Self.checksumFile)
            try await write(store.bytes, to: Self.file)
        }
        try await write(StoreChecksums(of: new).bytes, to: Self.checksumFile)
        return PushedStore(store, before: before)
    }

    /// What the registry holds; nil if there is no store.
    ///
    /// A whole push may go by between reading one file and the other; then a second look finds two
    /// that fit.
    private func holdings() async throws(RegistryError) -> Holdings? {
        do throws(RegistryError) {
            return try await holdingsOfOneLook()
        } catch .wrongChecksum {
            return try await holdingsOfOneLook()
        }
    }

    /// The store and then the list, which names this store as the old one should a push have begun
    /// in between.
    private func holdingsOfOneLook() async throws(RegistryError) -> Holdings? {
        guard let bytes = try await read(Self.file) else { return nil }
        guard let list = try await checksums() else { throw .noChecksum }
        let store = PulledStore(bytes)
        guard list.accepted.contains(store.fingerprint.text) else {
            throw .wrongChecksum(found: store.fingerprint.text, expected: list.accepted)
        }
        return Holdings(store: store, list: list)
    }

    /// Refuses where only the list is found, unless a first push died before it got further.
    ///
    /// That the store is not found proves nothing: storage behind the registry may say so of a file
    /// that the registry knows.
    private func checkThatNothingWasPushed() async throws(RegistryError) {
        guard let list = try await checksums() else { return }
        guard list.isPending, list.accepted.count == 1 else { throw .storeGone }
    }

    /// What the registry holds, checked.
    private struct Holdings {
        let store: PulledStore
        let list: StoreChecksums
    }

    private func checksums() async throws(RegistryError) -> StoreChecksums? {
        guard let bytes = try await read(Self.checksumFile) else { return nil }
        guard let list = StoreChecksums(bytes) else { throw .unreadableChecksum }
        return list
    }

    /// A file of the package; nil if there is none.
    ///
    /// Registries keep large files elsewhere and send readers there, where the job's token is
    /// nobody's business.
    private func read(_ name: String) async throws(RegistryError) -> [UInt8]? {
        let request = Request(
            for: "the package file \(name)", .get(place.folder.appending([name])),
            redirects: .anywhereWithoutCredential
        ) { (answer) throws(ReplyFault) in answer.body }
        do throws(FetchError) {
            return try await fetcher.fetch(request)
        } catch .refused(let refusal) where refusal.status == 404 {
            return nil
        } catch {
            throw .fetch(error)
        }
    }

    /// Uploads a file; twice the same file is the same to readers, so this may be repeated.
    private func write(_ bytes: [UInt8], to name: String) async throws(RegistryError) {
        let call = Call(
            .put, place.folder.appending([name]),
            headers: [Call.Header("Content-Type", "application/octet-stream")], body: bytes)
        let request = Request(for: "the package file \(name)", call) { (_) throws(ReplyFault) in }
        do throws(FetchError) {
            try await fetcher.fetch(request)
        } catch {
            throw .fetch(error)
        }
    }
}
