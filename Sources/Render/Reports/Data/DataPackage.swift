/// The description of the tidy table, as a Frictionless data package.
struct DataPackage: Encodable {
    struct Field: Encodable {
        let name: String
        let type: String
        let description: String
    }

    struct Schema: Encodable {
        let fields: [Field]
        let primaryKey: [String]
    }

    struct Resource: Encodable {
        let name: String
        let profile = "tabular-data-resource"
        let path: String
        let format: String
        let mediatype: String
        let encoding: String
        let schema: Schema
    }

    let name = "metrics"
    let title: String
    let profile = "tabular-data-package"
    let resources: [Resource]

    enum CodingKeys: String, CodingKey { case name, title, profile, resources }

    init(title: String) {
        self.title = title
        resources = [
            Resource(
                name: "metrics", path: "metrics.csv", format: "csv", mediatype: "text/csv",
                encoding: "utf-8",
                schema: Schema(
                    fields: Self.fields, primaryKey: Self.fields.prefix(6).map(\.name)))
        ]
    }

    /// The columns of the table, in order.
    static let fields = [
        Field(
            name: "grouping", type: "string",
            description: "'group' for a sum of profiles, 'user' for one person."),
        Field(
            name: "grouping_data", type: "string", description: "The group's id or the user's name."
        ),
        Field(name: "datatype", type: "string", description: "What is counted."),
        Field(name: "network", type: "string", description: "Where it is counted."),
        Field(name: "year", type: "integer", description: "The calendar year."),
        Field(name: "month", type: "string", description: "The month, 01 to 12."),
        Field(name: "value", type: "number", description: "The count of the month."),
        Field(
            name: "state", type: "string",
            description: "'value', 'zero', or 'partial' for a month that was not over."),
        Field(name: "as_of", type: "date", description: "The day to which the value counts."),
        Field(
            name: "source", type: "string",
            description: "Who told the value; 'sample' marks made-up sample data."),
    ]
}
