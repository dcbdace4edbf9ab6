package import Outside
import Reports

/// Looks through configuration and templates without writing anything.
package struct Checker {
    private let choices: Plan.Choices
    private let environment: Environment

    package init(_ choices: Plan.Choices, environment: Environment) {
        self.choices = choices
        self.environment = environment
    }

    /// What is wrong, and what is worth knowing.
    package struct Findings: Sendable {
        /// What a build would fail on, in the order of the files.
        package var problems: [InputError] = []
        /// What a build would not fail on and is worth knowing.
        package var notes: [Diagnostic] = []
    }

    /// Checks everything that `build` would trip over; only trouble with the machine is thrown.
    package func check() throws -> Findings {
        var findings = Findings()
        do {
            let plan = try Plan(choices, environment: environment)
            findings.notes = plan.configuration.notes
            let quiet = Terminal(volume: .quiet, output: { _ in }, errors: { _ in })
            _ = try Pipeline(plan: plan, terminal: quiet).site()
        } catch let errors as InputErrors {
            findings.problems = errors.errors
        } catch let error as PlanError {
            findings.problems = [InputError(error.problem, at: Place(file: error.subject))]
        }
        return findings
    }
}
