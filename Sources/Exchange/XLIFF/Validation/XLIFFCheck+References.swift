/// Fragment identifiers (section 3) and annotations (4.7.3).
extension XLIFFCheck {
    /// The prefixes that lead to elements of modules, and those registered for extensions.
    private static let modulePrefixes: [String: XLIFFNode.Vocabulary] = [
        "gls": .glossary, "mtc": .matches, "mda": .metadata, "res": .resourceData, "ctr": .changeTracking,
        "slr": .sizeRestriction, "val": .validation, "its": .its, "pgs": .plural, "tbx": .foreign,
    ]

    /// A fragment identifier, in pieces.
    struct Fragment {
        /// Whether it begins at the root.
        var isAbsolute = false
        /// Prefix and identifier of each selector; no prefix for inline elements and segments of the source.
        var selectors: [(prefix: String, id: String)] = []

        var leaf: (prefix: String, id: String)? {
            selectors.last.flatMap { ["f", "g", "u"].contains($0.prefix) ? nil : $0 }
        }
        func value(_ prefix: String) -> String? { selectors.first { $0.prefix == prefix }?.id }
    }

    /// Reads a fragment identifier; answers what is wrong with it.
    static func fragment(_ text: Substring) -> (Fragment, trouble: String?) {
        var fragment = Fragment()
        fragment.isAbsolute = text.hasPrefix("/")
        let pieces = (fragment.isAbsolute ? text.dropFirst() : text).split(
            separator: "/", omittingEmptySubsequences: false)
        var rank = -1
        for piece in pieces {
            let parts = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let (prefix, id) = parts.count == 2 ? (parts[0], parts[1]) : ("", parts[0])
            guard XLIFFValue.isToken(id), parts.count == 1 || XLIFFValue.isToken(prefix) else {
                return (fragment, "‘\(piece)’ is no selector")
            }
            let ranks = ["f": 0, "g": 1, "u": 2]
            let own = ranks[prefix] ?? 3
            if own == 3, !["", "n", "d", "t"].contains(prefix), modulePrefixes[prefix] == nil {
                return (fragment, "the prefix ‘\(prefix)’ is not known")
            }
            guard own > rank else { return (fragment, "its selectors are not in order, or not single") }
            rank = own
            fragment.selectors.append((prefix, id))
        }
        return (fragment, nil)
    }

    /// Checks references of annotations, matches and glossary entries.
    mutating func checkReferences() {
        for node in root.descendants {
            guard let reference = node["ref"] else { continue }
            switch node.key {
            case "mrk", "sm": checkReference(reference, of: node, .reference)
            case "mtc:match":
                guard reference.hasPrefix("#") else {
                    report(.matches, node, "ref ‘\(reference)’ is no fragment identifier")
                    continue
                }
                checkSpan(reference, of: node, .matches)
            case "gls:glossEntry", "gls:translation": checkSpan(reference, of: node, .glossary)
            default: break
            }
        }
    }

    private mutating func checkReference(_ reference: String, of node: XLIFFNode, _ rule: XLIFFFinding.Rule) {
        guard reference.hasPrefix("#") else { return }
        let (fragment, trouble) = Self.fragment(reference.dropFirst())
        if let trouble { return report(rule, node, "ref ‘\(reference)’: \(trouble)") }
        if !exists(fragment, from: node) { report(rule, node, "ref ‘\(reference)’ points to nothing") }
    }

    /// A match and an entry of the glossary point to a span of text of their own unit (5.1.4.4, 5.2.4.2).
    private mutating func checkSpan(_ reference: String, of node: XLIFFNode, _ rule: XLIFFFinding.Rule) {
        guard reference.hasPrefix("#") else { return }
        let (fragment, trouble) = Self.fragment(reference.dropFirst())
        if let trouble { return report(rule, node, "ref ‘\(reference)’: \(trouble)") }
        let unit = node.ancestor("unit")
        let isOwn = fragment.value("u").map { $0 == unit?["id"] } ?? !fragment.isAbsolute
        if !isOwn || fragment.leaf == nil || !["", "t"].contains(fragment.leaf?.prefix) || !exists(fragment, from: node)
        {
            report(rule, node, "ref ‘\(reference)’ points to no text of the unit")
        }
    }

    private func exists(_ fragment: Fragment, from node: XLIFFNode) -> Bool {
        var file = node.ancestor("file")
        if let id = fragment.value("f") {
            file = root.children("file").first { $0["id"] == id }
        }
        guard var scope = file else { return false }
        if let id = fragment.value("g") {
            guard let group = index.find("group", id, in: file) else { return false }
            scope = group
        }
        if let id = fragment.value("u") {
            guard let unit = index.find("unit", id, in: file) else { return false }
            scope = unit
        } else if fragment.value("f") == nil, fragment.value("g") == nil, let unit = node.ancestor("unit") {
            scope = unit
        }
        guard let leaf = fragment.leaf else { return true }
        return inside(scope).contains { $0.isAddressed(by: leaf) }
    }

    /// What belongs to an element directly, not to a group or unit in it.
    private func inside(_ scope: XLIFFNode) -> [XLIFFNode] {
        scope.children.filter { !$0.isNamed("group") && !$0.isNamed("unit") }.flatMap { [$0] + $0.descendants }
    }

    /// Checks an annotation of the text (4.7.3).
    mutating func checkAnnotation(_ node: XLIFFNode, in scope: XLIFFNode) {
        guard node.name == "mrk" || node.name == "sm" else { return }
        switch node["type"] ?? "generic" {
        case "comment":
            let reference = node["ref"]
            if (node["value"] == nil) == (reference == nil) {
                report(.annotation, node, "a comment has either a value or a ref")
            }
            guard let reference, scope.isNamed("unit") else { return }
            let (fragment, trouble) = Self.fragment(reference.dropFirst())
            let isOwn =
                fragment.value("u").map { $0 == scope["id"] } ?? (fragment.value("f") ?? fragment.value("g") == nil)
            let isNote = trouble == nil && reference.hasPrefix("#") && fragment.leaf?.prefix == "n"
            if !isNote || !isOwn { report(.annotation, node, "the ref of a comment must point to a note of its unit") }
        case "generic":
            let isUsed = node["translate"] != nil || node.attributes.contains { $0.hasPrefix }
            if !isUsed {
                report(.annotation, node, isWarning: true, "a generic annotation says nothing without translate")
            }
        default: break
        }
    }
}

extension XLIFFNode {
    /// Whether the last selector of a fragment names it.
    fileprivate func isAddressed(by leaf: (prefix: String, id: String)) -> Bool {
        guard self["id"] == leaf.id || self["xml:id"] == leaf.id else { return false }
        switch leaf.prefix {
        case "n": return isNamed("note")
        case "d": return isNamed("data")
        case "t": return isInline && ancestor("target") != nil
        case "": return isPart || (isInline && ancestor("source") != nil)
        case "tbx": return vocabulary == .foreign
        default: return vocabulary.rawValue == leaf.prefix
        }
    }
}
