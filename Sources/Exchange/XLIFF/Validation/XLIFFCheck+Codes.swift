/// Inline codes: pairs, original data, copies, editing hints (4.2.3, 4.7.2 and 4.7.4).
extension XLIFFCheck {
    /// Checks the codes of a unit and of the matches in it.
    mutating func checkCodes(of unit: XLIFFNode) {
        let parts = unit.children.filter(\.isPart)
        checkSides(parts, in: unit)
        checkKept(parts)
        for match in unit.descendants where match.isNamed("mtc:match") { checkSides([match], in: match) }
    }

    private mutating func checkSides(_ parts: [XLIFFNode], in scope: XLIFFNode) {
        let isComplete = parts.allSatisfy { !$0.children("target").isEmpty }
        let sources = parts.flatMap { $0.children("source").flatMap(\.descendants) }.filter(\.isInline)
        let ordered = parts.enumerated().sorted { Self.place($0) < Self.place($1) }.map(\.element)
        let targets = ordered.flatMap { $0.children("target").flatMap(\.descendants) }.filter(\.isInline)
        checkPairs(sources, isComplete: true)
        checkPairs(targets, isComplete: isComplete)
        let data = Set(scope.children("originalData").flatMap(\.children).compactMap { $0["id"] })
        for node in sources + targets {
            checkData(of: node, data)
            checkHints(of: node)
            checkAnnotation(node, in: scope)
        }
        let codes = Dictionary(sources.compactMap { node in node["id"].map { ($0, node) } }) { first, _ in first }
        for (side, other) in [(sources, codes), (targets, codes)] { checkCopies(side, other) }
        checkSequences(sources: sources, targets: targets)
    }

    private static func place(_ part: (offset: Int, element: XLIFFNode)) -> Int {
        part.element.children("target").first?["order"].flatMap { Int($0) } ?? part.offset + 1
    }

    /// Checks `sc` with `ec` and `sm` with `em`.
    private mutating func checkPairs(_ nodes: [XLIFFNode], isComplete: Bool) {
        var open: [String: XLIFFNode] = [:]
        var marks: [String: XLIFFNode] = [:]
        let isolated = Set(nodes.filter { $0.name == "sc" && $0.isIsolated }.compactMap { $0["id"] })
        for node in nodes {
            switch node.name {
            case "sc" where !node.isIsolated: open[node["id"] ?? ""] = node
            case "sm": marks[node["id"] ?? ""] = node
            case "ec": checkEnd(node, &open, isolated, isComplete: isComplete)
            case "em":
                if marks.removeValue(forKey: node["startRef"] ?? "") == nil {
                    report(.annotation, node, isWarning: !isComplete, "this <em> has no <sm> before it")
                }
            default: break
            }
        }
        for node in open.values {
            report(
                .code, node, isWarning: !isComplete, "this <sc> has no <ec> behind it in the unit and is not isolated")
        }
        for node in marks.values { report(.annotation, node, isWarning: !isComplete, "this <sm> has no <em>") }
    }

    private mutating func checkEnd(
        _ node: XLIFFNode, _ open: inout [String: XLIFFNode], _ isolated: Set<String>, isComplete: Bool
    ) {
        guard !node.isIsolated else {
            if node["id"] == nil { report(.code, node, "an isolated <ec> must have an id") }
            if node["startRef"] != nil { report(.code, node, "an isolated <ec> must not have a startRef") }
            return
        }
        if node["id"] != nil { report(.code, node, "an <ec> that is not isolated must not have an id") }
        if node["dir"] != nil { report(.code, node, "an <ec> that is not isolated must not have a dir") }
        guard let reference = node["startRef"] else {
            return report(.code, node, "an <ec> that is not isolated must have a startRef")
        }
        if isolated.contains(reference) {
            return report(.code, node, "the <sc> of this <ec> is marked as isolated")
        }
        guard let start = open.removeValue(forKey: reference) else {
            return report(.code, node, isWarning: !isComplete, "this <ec> has no <sc> before it in the unit")
        }
        for name in ["canCopy", "canDelete", "canOverlap"] where start[name] ?? "yes" != node[name] ?? "yes" {
            report(.editing, node, "\(name) is not the same as that of its <sc>")
        }
        let wanted = start["canReorder"] == "firstNo" ? "no" : start["canReorder"] ?? "yes"
        if node["canReorder"] ?? "yes" != wanted {
            report(
                .editing, node,
                "canReorder must be \(wanted), since that of its <sc> is \(start["canReorder"] ?? "yes")")
        }
    }

    private mutating func checkData(of node: XLIFFNode, _ data: Set<String>) {
        for name in ["dataRef", "dataRefStart", "dataRefEnd"] {
            guard let reference = node[name], !data.contains(reference) else { continue }
            report(.code, node, "\(name) ‘\(reference)’ is not in the original data")
        }
        if let subtype = node["subType"] {
            let formats = ["xlf:b", "xlf:i", "xlf:u", "xlf:lb", "xlf:pb"]
            let wanted = formats.contains(subtype) ? "fmt" : subtype == "xlf:var" ? "ui" : node["type"]
            if node["type"] == nil {
                report(.attribute, node, "<\(node.name)> has a subType but no type")
            } else if node["type"] != wanted {
                report(.attribute, node, "subType \(subtype) goes with type \(wanted ?? "")")
            } else if subtype.hasPrefix("xlf:"), subtype != "xlf:var", !formats.contains(subtype) {
                report(.attribute, node, "there is no subType \(subtype)")
            }
        }
        for name in ["subFlows", "subFlowsStart", "subFlowsEnd"] {
            let file = node.ancestor("file")
            for flow in (node[name] ?? "").split(whereSeparator: \.isWhitespace)
            where index.find("unit", String(flow), in: file) == nil {
                report(.subflow, node, "\(name): there is no unit ‘\(flow)’ in the file")
            }
        }
    }

    private mutating func checkHints(of node: XLIFFNode) {
        guard let hint = node["canReorder"], hint != "yes", node["canDelete"] != "no" || node["canCopy"] != "no" else {
            return
        }
        report(.editing, node, "a code that can't be reordered must have canDelete and canCopy ‘no’ too")
    }

    private mutating func checkCopies(_ nodes: [XLIFFNode], _ sources: [String: XLIFFNode]) {
        let own = Dictionary(nodes.compactMap { node in node["id"].map { ($0, node) } }) { first, _ in first }
        for node in nodes {
            guard let reference = node["copyOf"] else { continue }
            guard let base = own[reference] ?? sources[reference], base !== node else {
                report(.editing, node, "copyOf ‘\(reference)’ is no code of the unit")
                continue
            }
            if base["canCopy"] == "no" { report(.editing, node, "the code ‘\(reference)’ must not be copied") }
            if [node, base].contains(where: { $0["dataRef"] ?? $0["dataRefStart"] ?? $0["dataRefEnd"] != nil }) {
                report(.editing, node, "copyOf is for codes without original data only")
            }
        }
    }

    /// Codes that can't be reordered: each stands behind the first of its sequence, in the target as in the source.
    private mutating func checkSequences(sources: [XLIFFNode], targets: [XLIFFNode]) {
        let wanted = sequences(sources)
        let found = sequences(targets)
        for (id, sequence) in found {
            guard let source = wanted[id], source.map(\.key) != sequence.map(\.key), let first = sequence.first else {
                continue
            }
            report(.editing, first.node, "the codes from ‘\(id)’ on can't be reordered, but their order differs")
        }
    }

    private mutating func sequences(_ nodes: [XLIFFNode]) -> [String: [(key: String, node: XLIFFNode)]] {
        var list: [String: [(key: String, node: XLIFFNode)]] = [:]
        var first: String?
        for (node, isEnd) in events(nodes) {
            let id = node["id"] ?? node["startRef"] ?? ""
            let hint = isEnd && node["canReorder"] == "firstNo" ? "no" : node["canReorder"] ?? "yes"
            if hint == "firstNo" {
                first = id
                list[id] = [("\(id)", node)]
            } else if hint == "yes" {
                first = nil
            } else if let first {
                list[first]?.append((isEnd ? "/\(id)" : id, node))
            } else if !isEnd, node.name != "ec" {
                report(.editing, node, "a code with canReorder ‘no’ must stand behind one with ‘firstNo’")
            }
        }
        return list
    }

    /// The codes in order; a `pc` comes twice, for its start and its end.
    private func events(_ nodes: [XLIFFNode]) -> [(node: XLIFFNode, isEnd: Bool)] {
        var list: [(XLIFFNode, Bool)] = []
        var open: [XLIFFNode] = []
        func closeAll(until node: XLIFFNode?) {
            while let last = open.last, !(node?.ancestors.contains { $0 === last } ?? false) {
                list.append((last, true))
                open.removeLast()
            }
        }
        for node in nodes where ["ph", "pc", "sc", "ec"].contains(node.name) {
            closeAll(until: node)
            list.append((node, node.name == "ec"))
            if node.name == "pc" { open.append(node) }
        }
        closeAll(until: nil)
        return list
    }

    /// Codes that must not be deleted are in some target, where their own segment has one.
    private mutating func checkKept(_ parts: [XLIFFNode]) {
        func key(_ node: XLIFFNode) -> String { node["id"] ?? "end of \(node["startRef"] ?? "")" }
        let targets = parts.flatMap { $0.children("target").flatMap(\.descendants) }.filter(\.isInline)
        let kept = Set(targets.map(key)).union(targets.filter { $0.name == "pc" }.map { "end of \($0["id"] ?? "")" })
        for part in parts where !part.children("target").isEmpty {
            for node in part.children("source").flatMap(\.descendants)
            where node.isInline && node["canDelete"] == "no" && !kept.contains(key(node)) {
                report(.editing, node, "the code ‘\(key(node))’ must not be deleted, but is in no target")
            }
        }
    }
}

extension XLIFFNode {
    /// Whether a code has no partner in its unit.
    var isIsolated: Bool { self["isolated"] == "yes" }
}
