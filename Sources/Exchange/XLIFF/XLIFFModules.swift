import Bitext
import Markup

/// Reads what units of XLIFF have beside source and target: notes, matches, terms, metadata, status.
enum XLIFFModules {
    /// Adds what a unit of XLIFF 2 has to its parts.
    static func add(of element: XMLElement, parts: [XMLElement], to units: inout [XLIFFDocument.Unit]) {
        guard let first = units.firstIndex(where: { !$0.isIgnorable }) else { return }
        units[first].notes = element.first("notes")?.elements("note").map(\.text) ?? []
        units[first].metadata =
            (element.first("metadata")?.descendants("meta") ?? []).map { .init($0["type"] ?? "", $0.text) }
        for match in element.first("matches")?.elements("match") ?? [] {
            let score = match["similarity"] ?? match["matchQuality"] ?? match["matchSuitability"]
            let owner = parts.firstIndex { $0["id"] != nil && "#\($0["id"] ?? "")" == match["ref"] } ?? first
            units[owner].matches.append(
                .init(
                    source: match.first("source").map(XLIFFInline.text) ?? "",
                    target: match.first("target").map(XLIFFInline.text) ?? "",
                    score: score.flatMap { Double($0) } ?? 0, origin: match["origin"]))
        }
        addTerms(of: element, to: &units, first: first)
    }

    /// The glossary; a term whose entry points to its mark has a range instead of the mark.
    private static func addTerms(of element: XMLElement, to units: inout [XLIFFDocument.Unit], first: Int) {
        let marks = Dictionary(
            element.descendants("mrk").filter { $0["type"] == "term" }.map { ($0["id"] ?? "", $0) }
        ) { first, _ in first }
        for entry in element.first("glossary")?.elements("glossEntry") ?? [] {
            var term = XLIFFDocument.Term(
                source: entry.first("term")?.text ?? "", targets: entry.elements("translation").map(\.text),
                definition: entry.first("definition")?.text)
            var owner = first
            if let id = entry["ref"]?.dropFirst(), let mark = marks[String(id)] {
                for index in units.indices {
                    guard let (content, range) = units[index].source.removing(highlight: String(id)) else { continue }
                    units[index].source = content
                    term.range = range
                    term.confidence = mark["its:termConfidence"].flatMap { Double($0) }
                    owner = index
                    break
                }
            }
            units[owner].terms.append(term)
        }
    }

    /// Sets what a segment of XLIFF 1.2 has.
    static func finish(
        _ unit: inout XLIFFDocument.Unit, _ origin: XLIFFReader.Origin, of element: XMLElement, isFirst: Bool
    ) {
        let state = origin.definition?["conf"] ?? element["mq:status"] ?? element.first("target")?["state"]
        let locked = origin.definition?["locked"] ?? element["mq:locked"]
        unit.nativeStatus = state
        unit.status = status(state, isApproved: element["approved"] == "yes", hasTarget: unit.target != nil)
        unit.isLocked = element["translate"] == "no" || locked == "true" || locked == "locked"
        unit.maximumLength = element["maxwidth"].flatMap { Int($0) }
        unit.matches = element.elements("alt-trans").filter { $0["mid"].map { $0 == origin.mark } ?? isFirst }.map {
            match in
            let score = match["match-quality"]?.filter { $0.isNumber || $0 == "." }
            return .init(
                source: match.first("source").map(XLIFFInline.text) ?? "",
                target: match.first("target").map(XLIFFInline.text) ?? "", score: score.flatMap { Double($0) } ?? 0,
                origin: match["origin"])
        }
        guard isFirst else { return }
        unit.notes = element.elements("note").filter { $0["from"] != XLIFF1Writer.glossary }.map(\.text)
        unit.terms = element.elements("note").filter { $0["from"] == XLIFF1Writer.glossary }.map { term($0.text) }
        for term in unit.terms.indices {
            // The mark of a term has no word on which entry is meant; the text tells.
            if let (content, range) = unit.source.removing(term: unit.terms[term].source) {
                unit.source = content
                unit.terms[term].range = range
            }
        }
        unit.metadata = element.elements("context-group").filter {
            $0["name"]?.hasPrefix(XLIFFDocument.metadataName) == true
        }.flatMap(\.elements).map { .init($0["context-type"] ?? "", $0.text) }
    }

    /// A term as ``XLIFF1Writer`` notes it: `term = translation | translation (definition)`.
    private static func term(_ text: String) -> XLIFFDocument.Term {
        guard let equal = text.firstRange(of: " = ") else { return .init(source: text, targets: []) }
        var rest = text[equal.upperBound...]
        var definition: String?
        if rest.hasSuffix(")"), let open = rest.firstRange(of: " (") {
            definition = String(rest[open.upperBound...].dropLast())
            rest = rest[..<open.lowerBound]
        }
        let targets = rest.split(separator: " | ").map(String.init)
        return .init(source: String(text[..<equal.lowerBound]), targets: targets, definition: definition)
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

extension InlineContent {
    /// The content without one of its highlights, whose text stays, and where that text is, in scalars.
    func removing(highlight id: String) -> (InlineContent, Range<Int>)? { removing { _, own, _ in own == id } }

    /// The content without the first mark of a term with this text.
    func removing(term text: String) -> (InlineContent, Range<Int>)? {
        removing { type, _, inner in type == "term" && inner.plainText == text }
    }

    private func removing(
        where isWanted: (String?, String?, InlineContent) -> Bool
    ) -> (InlineContent, Range<Int>)? {
        var start = 0
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .text(let text): start += text.unicodeScalars.count
            case .code, .subflow: break
            case .highlight(let type, let id, let inner):
                let length = inner.plainText.unicodeScalars.count
                if isWanted(type, id, inner) {
                    return (replacing(index, with: inner.pieces), start..<start + length)
                }
                if let (content, range) = inner.removing(where: isWanted) {
                    let moved = range.lowerBound + start..<range.upperBound + start
                    return (replacing(index, with: [.highlight(type: type, id: id, content)]), moved)
                }
                start += length
            }
        }
        return nil
    }

    /// The content with pieces in the place of one, neighbouring texts made one.
    private func replacing(_ index: Int, with new: [Piece]) -> InlineContent {
        var list: [Piece] = []
        for piece in pieces[..<index] + new + pieces[(index + 1)...] {
            if case .text(let more) = piece, case .text(let before)? = list.last {
                list[list.count - 1] = .text(before + more)
            } else {
                list.append(piece)
            }
        }
        return InlineContent(list)
    }
}
