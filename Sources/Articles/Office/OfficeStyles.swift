import Bitext
import Markup

/// The styles of an office document, as far as they tell what a paragraph is.
struct OfficeStyles {
    /// What a style makes of a paragraph.
    enum Meaning: Hashable {
        case role(Role)
        case heading(level: Int)
        /// A table of contents, index, header or footer.
        case frame
    }

    private struct Style {
        var name: String
        var parent: String?
        var isListItem = false
    }

    private var styles: [String: Style] = [:]
    /// What the styles of spans do (OpenDocument).
    private(set) var spans: [String: Span] = [:]

    /// What a style does to a span of text.
    enum Span: Hashable {
        /// Nothing that shows, such as to name its language or the session of editing.
        case silent
        /// It hides the text.
        case hidden
        /// It is the format that a code of this type stands for.
        case format(type: String)
    }

    /// Reads the styles of a Word document.
    init(word root: XMLElement?) {
        for style in root?.elements("style") ?? [] {
            guard let id = style["w:styleId"] else { continue }
            styles[id] = Style(
                name: style.first("name")?["w:val"] ?? id, parent: style.first("basedOn")?["w:val"],
                isListItem: style.first("pPr")?.first("numPr") != nil)
        }
    }

    /// Reads the styles of an OpenDocument text, the common ones and those of its content.
    init(openText roots: [XMLElement]) {
        for root in roots {
            for style in root.descendants("style") {
                guard let id = style["style:name"] else { continue }
                styles[id] = Style(
                    name: style["style:display-name"] ?? id.replacing("_20_", with: " "),
                    parent: style["style:parent-style-name"])
                if style["style:family"] == "text" { spans[id] = Self.span(style) }
            }
        }
    }

    private static func span(_ style: XMLElement) -> Span {
        let properties = style.elements("text-properties").flatMap(\.attributes)
        func has(_ name: String, _ value: String) -> Bool {
            properties.contains { $0.name == name && $0.value == value }
        }
        if has("text:display", "none") { return .hidden }
        let silent = ["xmlns", "officeooo:", "fo:language", "fo:country", "style:language", "style:country"]
        let isSilent = properties.allSatisfy { property in silent.contains { property.name.hasPrefix($0) } }
        if isSilent, style["style:parent-style-name"] == nil { return .silent }
        if has("fo:font-weight", "bold") { return .format(type: "b") }
        if has("fo:font-style", "italic") { return .format(type: "i") }
        return .format(type: has("style:text-underline-style", "solid") ? "u" : "g")
    }

    /// What a style or one that it is made from says; nil where none says anything.
    func meaning(of id: String?) -> Meaning? {
        var next = id
        for _ in 0..<20 {
            guard let name = next else { return nil }
            let style = styles[name]
            if let meaning = Self.meaning(name: (style?.name ?? name).lowercased()) { return meaning }
            if style?.isListItem == true { return .role(.listItem) }
            next = style?.parent
        }
        return nil
    }

    /// The names that Word and LibreOffice use, in English and German, and those that newsrooms give.
    private static func meaning(name: String) -> Meaning? {
        if name.hasPrefix("toc ") || name.hasPrefix("contents") || name.hasPrefix("verzeichnis")
            || name.hasPrefix("index") || name == "header" || name == "footer"
        {
            return .frame
        }
        for word in ["heading ", "überschrift "] where name.hasPrefix(word) {
            if let level = name.dropFirst(word.count).first?.wholeNumberValue { return .heading(level: level) }
        }
        let role = words.first { entry in entry.names.contains { name == $0 || name.hasPrefix("\($0) ") } }?.role
        return role.map { .role($0) } ?? (name == "heading" ? .heading(level: 1) : nil)
    }

    private static let words: [(role: Role, names: [String])] = [
        (.headline, ["title", "titel", "headline", "schlagzeile"]),
        (.kicker, ["kicker", "dachzeile", "spitzmarke", "overline"]),
        (.lead, ["subtitle", "untertitel", "lead", "vorspann", "teaser", "standfirst", "anlauf"]),
        (.byline, ["byline", "autor", "autorin", "author", "autorenzeile"]),
        (.subhead, ["zwischentitel", "zwischenüberschrift", "subhead", "crosshead"]),
        (
            .caption,
            ["caption", "beschriftung", "bildunterschrift", "illustration", "figure", "abbildung", "bildtext"]
        ),
        (.credit, ["credit", "bildnachweis", "fotonachweis", "bildquelle"]),
        (
            .quote,
            ["quote", "intense quote", "quotations", "zitat", "intensives zitat", "block text", "blockzitat"]
        ),
        (
            .listItem,
            [
                "list", "list paragraph", "listenabsatz", "list bullet", "list number", "aufzählung",
                "aufzählungszeichen",
            ]
        ),
    ]
}
