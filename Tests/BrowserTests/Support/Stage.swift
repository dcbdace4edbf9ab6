import Testing

/// What the tests share: one site and one browser, for as long as the tests run.
struct Stage: Sendable {
    let site: BuiltSite
    let browser: Browser

    @TaskLocal static var current: Stage?

    /// The stage of the running test.
    static func ready() throws -> Stage { try #require(current) }
}

/// Builds the site and starts the browser before the first test, and clears up after the last.
struct StageTrait: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        let site = try await BuiltSite.build()
        defer { site.remove() }
        let browser = try await Browser.start()
        do {
            try await Stage.$current.withValue(Stage(site: site, browser: browser)) {
                try await function()
            }
        } catch {
            await browser.close()
            throw error
        }
        await browser.close()
    }
}

extension Trait where Self == StageTrait {
    /// With a site and a browser.
    static var stage: Self { StageTrait() }
}

extension Trait where Self == ConditionTrait {
    /// Where there is a browser; a pipeline has to have one.
    static var ifBrowserIsInstalled: Self {
        .enabled(
            if: Programs.isContinuousIntegration
                || (Programs.browser != nil && Programs.chromedriver != nil),
            "chromium or chromedriver is not installed, so no page was looked at in a browser")
    }
}
