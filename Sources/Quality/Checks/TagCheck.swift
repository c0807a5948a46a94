import Bitext

/// Inline codes: as many, in pairs, each in its order.
struct TagCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        let source = Self.tags(of: pair.source)
        let target = Self.tags(of: pair.target)
        var missing = source
        var added: [String] = []
        for tag in target {
            if let index = missing.firstIndex(of: tag) { missing.remove(at: index) } else { added.append(tag) }
        }
        var findings: [Finding] = []
        if !missing.isEmpty {
            findings.append(
                pair.finding(
                    .tags, .error, "The translation lacks \(Self.list(missing)).",
                    evidence: missing.joined(separator: " ")))
        }
        if !added.isEmpty {
            findings.append(
                pair.finding(
                    .tags, .error, "The German has no \(Self.list(added)).", evidence: added.joined(separator: " ")))
        }
        if missing.isEmpty, added.isEmpty, let crossed = Self.crossed(target), Self.crossed(source) == nil {
            findings.append(
                pair.finding(.tags, .error, "“\(crossed)” closes where nothing of its kind is open.", evidence: crossed)
            )
        }
        return findings
    }

    private static func list(_ tags: [String]) -> String {
        (tags.count == 1 ? "the tag " : "the tags ") + tags.map { "“\($0)”" }.joined(separator: ", ")
    }

    /// Codes as their data or name, and tags that stand in the text as text.
    private static func tags(of text: TextView) -> [String] {
        text.content.codes.map(name(of:)) + written(in: text.text)
    }

    private static func name(of code: InlineContent.Code) -> String {
        let data = code.data.plainText
        if !data.isEmpty { return data }
        return "\(code.kind.rawValue) \(code.match ?? code.pair ?? code.type ?? "")"
    }

    /// `<b>`, `</b>`, `<br/>`, `{1}` in plain text.
    private static func written(in text: String) -> [String] {
        var tags: [String] = []
        var rest = text[...]
        while let start = rest.firstIndex(where: { $0 == "<" || $0 == "{" }) {
            let close: Character = rest[start] == "<" ? ">" : "}"
            let inner = rest[rest.index(after: start)...]
            guard let end = inner.firstIndex(of: close) else { break }
            let name = inner[..<end]
            let letters = name.drop { $0 == "/" }
            let isTag =
                letters.first.map { $0.isASCII && ($0.isLetter || (close == "}" && $0.isNumber)) } ?? false
                && name.count < 200 && !name.contains("\n")
            if isTag { tags.append(String(rest[start...end])) }
            rest = isTag ? rest[rest.index(after: end)...] : inner
        }
        return tags
    }

    /// The first closing tag that does not close the last open one.
    private static func crossed(_ tags: [String]) -> String? {
        var open: [String] = []
        for tag in tags where tag.hasPrefix("<") && !tag.hasSuffix("/>") {
            let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
            if !tag.hasPrefix("</") {
                if !["br", "img", "hr"].contains(name) { open.append(String(name)) }
            } else if open.last == String(name) {
                open.removeLast()
            } else {
                return tag
            }
        }
        return nil
    }
}
