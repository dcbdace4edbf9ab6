import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A chart read back as XML: its elements with their attributes and text.
final class ParsedChart: NSObject, XMLParserDelegate {
    struct Element {
        let name: String
        let attributes: [String: String]
        var text = ""
        /// The classes of the element and of those around it.
        let classes: [String]
    }

    private(set) var elements: [Element] = []
    private var open: [Int] = []

    /// Nil if the text isn't well-formed.
    init?(_ svg: String) {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    subscript(name: String) -> [Element] { elements.filter { $0.name == name } }

    func inClass(_ name: String) -> [Element] { elements.filter { $0.classes.contains(name) } }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        let around = open.last.map { elements[$0].classes } ?? []
        let own = attributes["class"]?.split(separator: " ").map(String.init) ?? []
        open.append(elements.count)
        elements.append(Element(name: name, attributes: attributes, classes: around + own))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        for index in open { elements[index].text += text }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        open.removeLast()
    }
}
