import Fetching
import Foundation
package import Outside
import Storage

/// Carries the store of a plan between this machine and the project's package registry.
package struct StoreMover: Sendable {
    private let plan: Plan
    private let environment: Environment
    private let place: RegistryPlace

    /// A mover for a job of GitLab CI, which says in its environment where the registry is.
    package init(plan: Plan, environment: Environment) throws {
        self.plan = plan
        self.environment = environment
        place = try RegistryPlace(environment)
    }

    /// Puts the store of the registry into the place of the local one; says what was done.
    package func pull() async throws -> String {
        try await connected { registry in try await pull(from: registry) }
    }

    /// Puts a copy of the local store into the registry; says what was done.
    package func push() async throws -> String {
        try await connected { registry in try await push(to: registry) }
    }

    func pull(from registry: StoreRegistry) async throws -> String {
        guard let store = try await registry.pull() else {
            return
                "There is no store in the registry yet; 'de-dashboard store push' brings it there."
        }
        try StoreFile(plan.storePath).replace(with: store.bytes)
        return store.sentence
    }

    func push(to registry: StoreRegistry) async throws -> String {
        guard let store = try Store.existing(for: plan) else {
            throw FileError(
                path: plan.storePath,
                reason: "there is no store to push; 'de-dashboard collect' makes one")
        }
        let folder = try PrivateFolder()
        defer { folder.remove() }
        let copy = folder.path("local.sqlite")
        try store.copy(to: copy)
        let bytes = Array(try FileTree.disk(".").data(at: copy))
        return try await registry.push(bytes) { bytes in
            let path = folder.path("remote.sqlite")
            try StoreFile(path).replace(with: bytes)
            return try store.rowsMissing(comparedTo: try Store(path: path))
        }.sentence
    }

    private func connected(
        _ work: (StoreRegistry) async throws -> String
    ) async throws -> String {
        try await NetworkLine.open(for: plan, environment) { line in
            try await work(StoreRegistry(place, within: line.surroundings(tape: .none)))
        }
    }
}
