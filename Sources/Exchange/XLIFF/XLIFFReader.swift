import Bitext
public import Files
import Markup

/// Reads XLIFF 1.2 (also SDLXLIFF and MQXLIFF) and 2.0 to 2.2: source, target, status, matches, terms, notes, groups.
public enum XLIFFReader {
    /// The documents of a file, one for each of its `file` elements.
    ///
    /// - Throws: ``FileError`` where it can't be read or is no XLIFF.
    public static func documents(of path: String) throws(FileError) -> [XLIFFDocument] {
        try files(in: XLIFFSource(path: path).root).map(\.document)
    }

    /// A document, and the elements that its units come from, in the same order.
    struct File {
        var document: XLIFFDocument
        var origins: [Origin] = []
        let element: XMLElement
    }

    /// The elements that a unit comes from.
    struct Origin {
        /// The `segment`, `ignorable` or `trans-unit`; nil for text between marks.
        var container: XMLElement?
        /// The source, or the mark of the segment in it.
        var source: XMLElement?
        /// The target, or the mark of the segment in it.
        var target: XMLElement?
        /// The number of the segment, where it is a mark.
        var mark: String?
        /// What Trados Studio says about the segment.
        var definition: XMLElement?
        /// The native codes of the unit, in XLIFF 2.
        var data: [String: String] = [:]
    }

    static func files(in root: XMLElement) -> [File] {
        let isSecond = Self.isSecond(root)
        return root.elements("file").map { file in
            var found = shell(file, in: root)
            if isSecond {
                addSecond(of: file, groups: [], to: &found)
            } else {
                addFirst(of: file, groups: [], to: &found)
            }
            return found
        }
    }

    /// Whether it is XLIFF 2.
    static func isSecond(_ root: XMLElement) -> Bool {
        root["version"]?.hasPrefix("2") ?? (root["srcLang"] != nil)
    }

    /// A document without units.
    static func shell(_ file: XMLElement, in root: XMLElement) -> File {
        let isSecond = Self.isSecond(root)
        return File(
            document: XLIFFDocument(
                sourceLanguage: LanguageTag((isSecond ? root["srcLang"] : file["source-language"]) ?? "und"),
                targetLanguage: (isSecond ? root["trgLang"] : file["target-language"]).map { LanguageTag($0) },
                original: file["original"] ?? file["id"] ?? ""),
            element: file)
    }

    private static func addSecond(of element: XMLElement, groups: [XLIFFDocument.Group], to file: inout File) {
        for child in element.elements {
            if child.name == "group" {
                addSecond(of: child, groups: groups + group(child, isSecond: true), to: &file)
            } else if child.name == "unit" {
                addUnit(child, groups: groups, to: &file)
            }
        }
    }

    static func addUnit(_ element: XMLElement, groups: [XLIFFDocument.Group], to file: inout File) {
        let data = Dictionary(
            (element.first("originalData")?.elements ?? []).map { ($0["id"] ?? "", XLIFFInline.text($0)) }
        ) { first, _ in first }
        let inline = XLIFFInline(data: data)
        let parts = element.elements.filter { ["segment", "ignorable"].contains($0.name) }
        let own = element["id"] ?? "\(file.document.units.count + 1)"
        var units = parts.enumerated().map { index, part in
            var unit = XLIFFDocument.Unit(
                id: own, segment: parts.count == 1 ? nil : part["id"] ?? "\(index + 1)",
                source: part.first("source").map(inline.second) ?? InlineContent(),
                target: part.first("target").map(inline.second))
            unit.groups = groups
            unit.isIgnorable = part.name == "ignorable"
            unit.nativeStatus = part["state"]
            unit.status = part["state"].flatMap(XLIFFDocument.Status.init) ?? .initial
            unit.isLocked = element["translate"] == "no"
            unit.maximumLength = element["slr:sizeRestriction"].flatMap { Int($0) }
            return unit
        }
        XLIFFModules.add(of: element, parts: parts, to: &units)
        file.document.units += units
        file.origins += parts.map {
            Origin(container: $0, source: $0.first("source"), target: $0.first("target"), data: data)
        }
    }

    /// A group as units know it; Trados Studio and others have groups without an identifier.
    static func group(_ element: XMLElement, isSecond: Bool) -> [XLIFFDocument.Group] {
        isSecond
            ? [.init(id: element["id"] ?? "", name: element["name"])]
            : element["id"].map { [.init(id: $0, name: element["resname"])] } ?? []
    }

    private static func addFirst(of element: XMLElement, groups: [XLIFFDocument.Group], to file: inout File) {
        for child in element.elements {
            switch child.name {
            case "body": addFirst(of: child, groups: groups, to: &file)
            case "group":
                addFirst(of: child, groups: groups + group(child, isSecond: false), to: &file)
            case "trans-unit": addTransUnit(child, groups: groups, to: &file)
            default: break
            }
        }
    }

    static func addTransUnit(_ element: XMLElement, groups: [XLIFFDocument.Group], to file: inout File) {
        let inline = XLIFFInline(data: [:])
        var found = XLIFFFirstUnit(element).parts
        let marks = found.filter { $0.origin.mark != nil }
        for index in found.indices {
            let part = found[index]
            let own = element["id"] ?? ""
            var unit = XLIFFDocument.Unit(
                id: own, segment: found.count == 1 ? nil : part.origin.mark,
                source: part.text ?? part.origin.source.map(inline.first) ?? InlineContent(),
                target: part.targetText ?? part.origin.target.map(inline.first))
            unit.groups = groups
            unit.isIgnorable = part.isIgnorable
            if !part.isIgnorable {
                let isFirst = part.origin.mark == marks.first?.origin.mark
                XLIFFModules.finish(&unit, part.origin, of: element, isFirst: isFirst)
            }
            found[index].unit = unit
        }
        file.document.units += found.compactMap(\.unit)
        file.origins += found.map(\.origin)
    }
}

/// The parts of a `trans-unit` of XLIFF 1.2: the marks of its `seg-source`, and the text between them.
struct XLIFFFirstUnit {
    struct Part {
        var origin: XLIFFReader.Origin
        var isIgnorable = false
        var text: InlineContent?
        var targetText: InlineContent?
        var unit: XLIFFDocument.Unit?
    }

    private(set) var parts: [Part] = []

    init(_ element: XMLElement) {
        let target = element.first("target")
        let source = element.first("seg-source")
        let marks = source?.marks ?? []
        // A tool that doesn't know marks has translated the unit as a whole.
        let isWhole = target.map { $0.marks.isEmpty && !$0.isBlank } ?? false
        guard let source, !marks.isEmpty, !isWhole else {
            parts = [Part(origin: .init(container: element, source: element.first("source"), target: target))]
            return
        }
        let targets = Dictionary((target?.marks ?? []).map { ($0["mid"] ?? "", $0) }) { first, _ in first }
        let definitions = Dictionary(
            (element.first("seg-defs")?.elements("seg") ?? []).map { ($0["id"] ?? "", $0) }
        ) { first, _ in first }
        func part(_ mark: XMLElement) -> Part {
            let number = mark["mid"] ?? ""
            return Part(
                origin: .init(
                    container: element, source: mark, target: targets[number], mark: number,
                    definition: definitions[number]))
        }
        // Text between marks is told only where nothing but marks and text stands in the source.
        guard source.elements.count == marks.count else {
            parts = marks.map(part)
            return
        }
        let between = target.map { Self.between($0) } ?? []
        var text = ""
        func flush() {
            guard !text.isEmpty else { return }
            let number = parts.count { !$0.isIgnorable }
            var part = Part(origin: .init(), isIgnorable: true, text: InlineContent(text))
            part.targetText = between.indices.contains(number) ? InlineContent(between[number]) : nil
            parts.append(part)
            text = ""
        }
        for node in source.children {
            switch node {
            case .text(let more): text += more
            case .element(let mark):
                flush()
                parts.append(part(mark))
            case .comment, .instruction: break
            }
        }
        flush()
    }

    /// The texts before, between and behind the marks of a target.
    private static func between(_ target: XMLElement) -> [String] {
        var texts = [""]
        for node in target.children {
            if case .text(let text) = node { texts[texts.count - 1] += text }
            if case .element = node { texts.append("") }
        }
        return texts
    }
}

extension XMLElement {
    /// Whether there is neither text nor an element in it.
    fileprivate var isBlank: Bool {
        children.allSatisfy { child in
            switch child {
            case .text(let text): text.allSatisfy(\.isWhitespace)
            case .element: false
            case .comment, .instruction: true
            }
        }
    }

    /// The marks of segments in it.
    fileprivate var marks: [XMLElement] { descendants("mrk").filter { $0["mtype"] == "seg" } }
}
