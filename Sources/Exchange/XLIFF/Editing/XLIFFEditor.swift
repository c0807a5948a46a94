public import Bitext
public import Files
import Markup

/// Writes translations and their status into an XLIFF file of another tool; all else stays as it is, byte for byte.
///
/// Takes XLIFF 1.2, SDLXLIFF (with `conf` of its segments), MQXLIFF (with `mq:status`) and XLIFF 2.0 to 2.2. The codes of
/// a translation are written as the file has them in the source.
///
///     var editor = try XLIFFEditor(path: "job.sdlxliff")
///     for index in editor.units.indices where editor.units[index].target == nil {
///         editor.setTarget(of: index, to: "…", status: .translated)
///     }
///     try output.write(editor.bytes())
public struct XLIFFEditor {
    /// The units of all documents of the file, in order, as they were read.
    public let units: [XLIFFDocument.Unit]
    /// The documents of the file.
    public let documents: [XLIFFDocument]
    /// What could not be written as it was wanted, as clauses with the address of the unit.
    public private(set) var losses: [String] = []

    let source: XLIFFSource
    let places: XMLPlaces
    let isSecond: Bool
    private let path: String
    private let origins: [XLIFFReader.Origin]
    private let files: [XMLElement]
    private var changes: [Int: (content: InlineContent, status: XLIFFDocument.Status)] = [:]
    private var targetLanguage: LanguageTag?

    /// Reads a file.
    ///
    /// - Throws: ``FileError`` where it can't be read, is no XLIFF, or hides tags in entities.
    public init(path: String) throws(FileError) {
        try self.init(XLIFFSource(path: path), path: path)
    }

    init(_ source: XLIFFSource, path: String) throws(FileError) {
        guard let places = source.places else {
            throw FileError(
                .malformed, path: path, cause: "its entities hold tags, so that it can't be changed in place",
                advice: "Save it without a document type declaration.")
        }
        self.source = source
        self.places = places
        self.path = path
        let found = XLIFFReader.files(in: source.root)
        documents = found.map(\.document)
        units = documents.flatMap(\.units)
        origins = found.flatMap(\.origins)
        files = found.map(\.element)
        isSecond = source.root["version"]?.hasPrefix("2") ?? (source.root["srcLang"] != nil)
    }

    /// Gives a unit a translation. One that is the same as before changes nothing.
    public mutating func setTarget(of index: Int, to content: InlineContent, status: XLIFFDocument.Status) {
        guard units.indices.contains(index), !units[index].isIgnorable else { return }
        guard content != units[index].target || status != units[index].status else {
            changes[index] = nil
            return
        }
        changes[index] = (content, status)
    }

    /// Names the target language, for a file that does not.
    public mutating func setTargetLanguage(_ language: LanguageTag) { targetLanguage = language }

    /// The file with its changes.
    ///
    /// - Throws: ``FileError`` where the encoding of the file can't be written again as it was.
    public mutating func bytes() throws(FileError) -> [UInt8] {
        guard !changes.isEmpty else { return source.bytes }
        var patches: [XLIFFPatch] = languagePatches()
        if isSecond {
            for (index, change) in changes.sorted(by: { $0.key < $1.key }) {
                patches += secondPatches(for: index, change.content, change.status)
            }
        } else {
            let byContainer = Dictionary(grouping: changes.keys.sorted()) { origins[$0].container?.number ?? -1 }
            for (_, indices) in byContainer.sorted(by: { $0.key < $1.key }) { patches += firstPatches(for: indices) }
        }
        return try source.encoded(XLIFFPatch.applied(patches, to: source.text), path: path)
    }

    /// The target language, where the file has none.
    private func languagePatches() -> [XLIFFPatch] {
        guard let targetLanguage else { return [] }
        let elements = isSecond ? [source.root] : files
        let name = isSecond ? "trgLang" : "target-language"
        return elements.filter { $0[name] == nil }.flatMap { attribute(name, targetLanguage.description, of: $0) }
    }

    /// Sets an attribute of a start tag.
    private func attribute(_ name: String, _ value: String, of element: XMLElement) -> [XLIFFPatch] {
        let tag = places.elements[element.number].start
        let escaped = XLIFFPatch.escaped(value, inAttribute: true)
        if let old = places.attributes(of: tag).first(where: { $0.name == name }) {
            return [XLIFFPatch(range: old.value, bytes: escaped)]
        }
        let isEmpty = source.text[tag.upperBound - 2] == UInt8(ascii: "/")
        var end = tag.upperBound - (isEmpty ? 2 : 1)
        while end > tag.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(source.text[end - 1]) { end -= 1 }
        return [XLIFFPatch(range: end..<end, bytes: Array(" \(name)=\"".utf8) + escaped + [UInt8(ascii: "\"")])]
    }

    private mutating func markup(_ index: Int, _ content: InlineContent) -> [UInt8] {
        guard let element = origins[index].source else { return XLIFFPatch.escaped(content.plainText) }
        let data = origins[index].data
        func found(in element: XMLElement) -> XLIFFSnippets {
            XLIFFSnippets(of: element, isSecond: isSecond, data: data, places: places, in: source.text)
        }
        var snippets = found(in: element)
        if let target = origins[index].target { snippets.add(found(in: target)) }
        let (bytes, trouble) = snippets.markup(content)
        losses += trouble.map { "unit \(units[index].address): \($0)" }
        return bytes
    }

    // MARK: XLIFF 2

    private mutating func secondPatches(
        for index: Int, _ content: InlineContent, _ status: XLIFFDocument.Status
    ) -> [XLIFFPatch] {
        guard let segment = origins[index].container, let sourceElement = origins[index].source else { return [] }
        var patches = attribute("state", status.rawValue, of: segment)
        let markup = markup(index, content)
        if let target = origins[index].target {
            patches += replaced(target, with: markup)
        } else {
            let place = places.elements[sourceElement.number].all
            let space = sourceElement["xml:space"].map { " xml:space=\"\($0)\"" } ?? ""
            let element = Array("<target\(space)>".utf8) + markup + Array("</target>".utf8)
            patches.append(inserted(element, behind: place))
        }
        return patches
    }

    /// New content for an element that is there.
    private func replaced(_ element: XMLElement, with markup: [UInt8]) -> [XLIFFPatch] {
        let place = places.elements[element.number]
        guard place.end == nil else { return [XLIFFPatch(range: place.content, bytes: markup)] }
        var end = place.start.upperBound - 2
        while [0x20, 0x09, 0x0A, 0x0D].contains(source.text[end - 1]) { end -= 1 }
        return [
            XLIFFPatch(
                range: end..<place.start.upperBound, bytes: [0x3E] + markup + Array("</\(element.qualifiedName)>".utf8))
        ]
    }

    /// A new element behind another, on a line of its own where that one has one.
    private func inserted(_ element: [UInt8], behind place: Range<Int>) -> XLIFFPatch {
        var start = place.lowerBound
        while start > 0, [0x20, 0x09].contains(source.text[start - 1]) { start -= 1 }
        var indent: ArraySlice<UInt8> = []
        if start > 0, source.text[start - 1] == 0x0A {
            let isWindows = start > 1 && source.text[start - 2] == 0x0D
            indent = source.text[(start - (isWindows ? 2 : 1))..<place.lowerBound]
        }
        return XLIFFPatch(range: place.upperBound..<place.upperBound, bytes: indent + element)
    }

    // MARK: XLIFF 1.2

    /// The changes of one `trans-unit`.
    private mutating func firstPatches(for indices: [Int]) -> [XLIFFPatch] {
        guard let first = indices.first, let unit = origins[first].container else { return [] }
        var patches: [XLIFFPatch] = []
        var contents: [String: [UInt8]] = [:]
        for index in indices {
            guard let change = changes[index] else { continue }
            contents[origins[index].mark ?? ""] = markup(index, change.content)
            patches += statusPatches(change.status, origins[index], unit)
        }
        let status = changes[first]?.status ?? .translated
        guard origins[first].mark != nil, let segments = unit.first("seg-source") else {
            return patches + wholeTarget(contents[""] ?? [], of: unit, status)
        }
        let isInPlace = indices.allSatisfy { origins[$0].target != nil }
        if isInPlace {
            for index in indices {
                guard let target = origins[index].target else { continue }
                patches += replaced(target, with: contents[origins[index].mark ?? ""] ?? [])
            }
            return patches
        }
        // The target is built like the source, with the marks that it has already.
        for mark in origins.filter({ $0.container?.number == unit.number }) {
            guard let target = mark.target, let number = mark.mark, contents[number] == nil else { continue }
            contents[number] = Array(source.text[places.elements[target.number].content])
        }
        return patches + wholeTarget(rebuilt(segments, contents), of: unit, status)
    }

    /// The content of `seg-source` with other content in its marks; marks without a translation are empty.
    private func rebuilt(_ segments: XMLElement, _ contents: [String: [UInt8]]) -> [UInt8] {
        let place = places.elements[segments.number].content
        let marks = segments.descendants("mrk").filter { $0["mtype"] == "seg" }
        let patches = marks.flatMap { replaced($0, with: contents[$0["mid"] ?? ""] ?? []) }.map {
            XLIFFPatch(
                range: $0.range.lowerBound - place.lowerBound..<$0.range.upperBound - place.lowerBound, bytes: $0.bytes)
        }
        return XLIFFPatch.applied(patches, to: Array(source.text[place]))
    }

    private func wholeTarget(
        _ content: [UInt8], of unit: XMLElement, _ status: XLIFFDocument.Status
    ) -> [XLIFFPatch] {
        if let target = unit.first("target") { return replaced(target, with: content) }
        guard let before = unit.first("seg-source") ?? unit.first("source") else { return [] }
        let isForeign = unit["mq:status"] != nil || unit.first("seg-defs") != nil
        let state = isForeign ? "" : " state=\"\(status.firstVersionState)\""
        let element = Array("<target\(state)>".utf8) + content + Array("</target>".utf8)
        return [inserted(element, behind: places.elements[before.number].all)]
    }

    private func statusPatches(
        _ status: XLIFFDocument.Status, _ origin: XLIFFReader.Origin, _ unit: XMLElement
    ) -> [XLIFFPatch] {
        if let definition = origin.definition { return attribute("conf", Self.confirmation(status), of: definition) }
        if unit["mq:status"] != nil { return attribute("mq:status", Self.memoQStatus(status), of: unit) }
        guard let target = unit.first("target"), target["state"] != nil else { return [] }
        return attribute("state", status.firstVersionState, of: target)
    }

    /// The words of Trados Studio (`ConfirmationLevel`).
    private static func confirmation(_ status: XLIFFDocument.Status) -> String {
        switch status {
        case .initial: "Draft"
        case .translated: "Translated"
        case .reviewed: "ApprovedTranslation"
        case .final: "ApprovedSignOff"
        }
    }

    private static func memoQStatus(_ status: XLIFFDocument.Status) -> String {
        switch status {
        case .initial: "PartiallyEdited"
        case .translated: "ManuallyConfirmed"
        case .reviewed: "Reviewer1Confirmed"
        case .final: "Proofread"
        }
    }
}
