import Bitext
public import Files
import Markup

/// Reads XLIFF 1.2 (also SDLXLIFF and MQXLIFF) and 2.0 to 2.2: source, target, status, matches, terms, notes.
public enum XLIFFReader {
    /// The documents of a file, one for each of its `file` elements.
    ///
    /// - Throws: ``FileError`` where it can't be read or is no XLIFF.
    public static func documents(of path: String) throws(FileError) -> [XLIFFDocument] {
        let root = try XMLFile.root(of: path)
        guard root.name == "xliff" else {
            throw FileError(
                .malformed, path: path, line: root.line,
                cause: "this is no XLIFF file: its root element is <\(root.qualifiedName)>")
        }
        let isSecond = root["version"]?.hasPrefix("2") ?? (root["srcLang"] != nil)
        return root.elements("file").map { isSecond ? second($0, of: root) : first($0) }
    }

    private static func second(_ file: XMLElement, of root: XMLElement) -> XLIFFDocument {
        var document = XLIFFDocument(
            sourceLanguage: LanguageTag(root["srcLang"] ?? "und"),
            targetLanguage: root["trgLang"].map { LanguageTag($0) },
            original: file["original"] ?? file["id"] ?? "")
        for element in file.descendants("unit") {
            let data = Dictionary(
                (element.first("originalData")?.elements ?? []).map { ($0["id"] ?? "", XLIFFInline.text($0)) }
            ) { first, _ in first }
            let segments = element.elements("segment")
            for (index, segment) in segments.enumerated() {
                let inline = XLIFFInline(data: data)
                let own = element["id"] ?? "\(document.units.count + 1)"
                var unit = XLIFFDocument.Unit(
                    id: segments.count == 1 ? own : "\(own)/\(segment["id"] ?? "\(index + 1)")",
                    source: segment.first("source").map(inline.second) ?? InlineContent(),
                    target: segment.first("target").map(inline.second))
                unit.nativeStatus = segment["state"]
                unit.status = segment["state"].flatMap(XLIFFDocument.Status.init) ?? .initial
                unit.isLocked = element["translate"] == "no"
                unit.maximumLength = element["slr:sizeRestriction"].flatMap { Int($0) }
                if index == 0 { addModules(of: element, to: &unit) }
                document.units.append(unit)
            }
        }
        return document
    }

    private static func addModules(of element: XMLElement, to unit: inout XLIFFDocument.Unit) {
        unit.notes = element.first("notes")?.elements("note").map(\.text) ?? []
        unit.matches = (element.first("matches")?.elements("match") ?? []).map { match in
            let score = match["similarity"] ?? match["matchQuality"] ?? match["matchSuitability"]
            return .init(
                source: match.first("source").map(XLIFFInline.text) ?? "",
                target: match.first("target").map(XLIFFInline.text) ?? "", score: score.flatMap { Double($0) } ?? 0,
                origin: match["origin"])
        }
        unit.terms = (element.first("glossary")?.elements("glossEntry") ?? []).map { entry in
            .init(
                source: entry.first("term")?.text ?? "", targets: entry.elements("translation").map(\.text),
                definition: entry.first("definition")?.text)
        }
        unit.metadata = (element.first("metadata")?.descendants("meta") ?? []).map { .init($0["type"] ?? "", $0.text) }
    }

    private static func first(_ file: XMLElement) -> XLIFFDocument {
        var document = XLIFFDocument(
            sourceLanguage: LanguageTag(file["source-language"] ?? "und"),
            targetLanguage: file["target-language"].map { LanguageTag($0) }, original: file["original"] ?? "")
        for element in file.descendants("trans-unit") { document.units += units(of: element) }
        return document
    }

    private static func units(of element: XMLElement) -> [XLIFFDocument.Unit] {
        let inline = XLIFFInline(data: [:])
        let id = element["id"] ?? ""
        let target = element.first("target")
        let marks = element.first("seg-source")?.descendants("mrk").filter { $0["mtype"] == "seg" } ?? []
        let targets = Dictionary(
            (target?.descendants("mrk") ?? []).filter { $0["mtype"] == "seg" }.map { ($0["mid"] ?? "", $0) }
        ) { first, _ in first }
        let definitions = Dictionary(
            (element.first("seg-defs")?.elements("seg") ?? []).map { ($0["id"] ?? "", $0) }
        ) { first, _ in first }
        guard !marks.isEmpty else {
            var unit = XLIFFDocument.Unit(
                id: id, source: element.first("source").map(inline.first) ?? InlineContent(),
                target: target.map(inline.first))
            finish(&unit, element, state: element["mq:status"] ?? target?["state"], locked: element["mq:locked"])
            return [unit]
        }
        return marks.enumerated().map { index, mark in
            let number = mark["mid"] ?? ""
            var unit = XLIFFDocument.Unit(
                id: marks.count == 1 ? id : "\(id)/\(number)", source: inline.first(mark),
                target: targets[number].map(inline.first))
            let definition = definitions[number]
            finish(
                &unit, element, state: definition?["conf"] ?? element["mq:status"] ?? target?["state"],
                locked: definition?["locked"] ?? element["mq:locked"])
            if index > 0 {
                unit.matches = []
                unit.notes = []
            }
            return unit
        }
    }

    private static func finish(
        _ unit: inout XLIFFDocument.Unit, _ element: XMLElement, state: String?, locked: String?
    ) {
        unit.nativeStatus = state
        unit.status = status(state, isApproved: element["approved"] == "yes", hasTarget: unit.target != nil)
        unit.isLocked = element["translate"] == "no" || locked == "true" || locked == "locked"
        unit.maximumLength = element["maxwidth"].flatMap { Int($0) }
        unit.notes = element.elements("note").map(\.text)
        unit.matches = element.elements("alt-trans").map { match in
            let score = match["match-quality"]?.filter { $0.isNumber || $0 == "." }
            return .init(
                source: match.first("source").map(XLIFFInline.text) ?? "",
                target: match.first("target").map(XLIFFInline.text) ?? "", score: score.flatMap { Double($0) } ?? 0,
                origin: match["origin"])
        }
    }

    /// The words of XLIFF 1.2, of Trados Studio (`conf`) and of memoQ (`mq:status`).
    private static func status(_ state: String?, isApproved: Bool, hasTarget: Bool) -> XLIFFDocument.Status {
        switch state {
        case "final", "ApprovedSignOff", "Proofread": .final
        case "signed-off", "ApprovedTranslation", "Reviewer1Confirmed", "Reviewer2Confirmed": .reviewed
        case "translated", "needs-review-translation", "Translated", "ManuallyConfirmed", "PreTranslated": .translated
        case "new", "needs-translation", "Draft", "NotStarted", "PartiallyEdited": .initial
        default: isApproved ? .final : hasTarget && state == nil ? .translated : .initial
        }
    }
}
