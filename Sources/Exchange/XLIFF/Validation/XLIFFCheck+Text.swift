/// Identifiers, languages, white space, states and the order of targets.
extension XLIFFCheck {
    /// Checks that identifiers are unique in their scope.
    mutating func checkIdentifiers() {
        checkUnique(root.children("file"), "among the files")
        for file in root.children("file") {
            let structures = file.descendants
            checkUnique(structures.filter { $0.isNamed("unit") }, "among the units of the file")
            checkUnique(structures.filter { $0.isNamed("group") }, "among the groups of the file")
        }
        for node in [root] + root.descendants {
            switch node.key {
            case "notes": checkUnique(node.children, "among the notes")
            case "originalData": checkUnique(node.children, "in the original data")
            case "file", "group", "unit": checkExtensions(of: node)
            case "mtc:matches": checkUnique(node.children, "among the matches")
            case "gls:glossary":
                checkUnique(
                    node.descendants.filter { $0.isNamed("gls:glossEntry") || $0.isNamed("gls:translation") },
                    "in the glossary")
            case "mda:metadata":
                checkUnique([node] + node.descendants.filter { $0.isNamed("mda:metaGroup") }, "in the metadata")
            case "res:resourceData": checkUnique(node.children, "in the resource data")
            default: break
            }
            if node.isNamed("unit") || node.isNamed("mtc:match") { checkInlineIdentifiers(of: node) }
        }
    }

    private mutating func checkUnique(_ nodes: [XLIFFNode], _ scope: String) {
        var seen: Set<String> = []
        for node in nodes {
            guard let id = node["id"] ?? node["xml:id"], !seen.insert(id).inserted else { continue }
            report(.id, node, "the id ‘\(id)’ is not unique \(scope)")
        }
    }

    /// Elements of extensions: unique among those of their namespace in the nearest file, group or unit (4.3.1.20).
    private mutating func checkExtensions(of node: XLIFFNode) {
        var byNamespace: [String: [XLIFFNode]] = [:]
        func collect(_ child: XLIFFNode) {
            guard child.vocabulary != .core else { return }
            if child.vocabulary == .foreign { byNamespace[child.namespace, default: []].append(child) }
            child.children.forEach(collect)
        }
        node.children.forEach(collect)
        for nodes in byNamespace.values { checkUnique(nodes, "among the extension elements of <\(node.name)>") }
    }

    /// Segments and inline elements of the source are unique in the unit; those of the target may repeat the identifier
    /// of the source element that they stand for.
    private mutating func checkInlineIdentifiers(of node: XLIFFNode) {
        let parts = node.isNamed("unit") ? node.children.filter(\.isPart) : [node]
        func inline(_ side: String) -> [XLIFFNode] {
            parts.flatMap { $0.children(side).flatMap(\.descendants) }.filter(\.isInline)
        }
        let (sources, targets) = (inline("source"), inline("target"))
        let segments = node.isNamed("unit") ? parts : []
        checkUnique(segments + sources, "among the segments and inline elements of the unit")
        checkUnique(targets, "among the inline elements of the targets")
        let names = Dictionary((segments + sources).compactMap { part in part["id"].map { ($0, part.name) } }) { $1 }
        for target in targets {
            guard let id = target["id"], let name = names[id], !target.canStandFor(name) else { continue }
            report(.id, target, "the id ‘\(id)’ of <\(target.name)> is that of a <\(name)>")
        }
    }

    /// Checks languages, white space and states of sources and targets.
    mutating func checkText() {
        for node in root.descendants where node.isPart {
            if let source = node.children("source").first { checkLanguage(of: source, sourceLanguage) }
            if let target = node.children("target").first {
                if let targetLanguage {
                    checkLanguage(of: target, targetLanguage)
                } else {
                    report(.language, target, "there is a target, but <xliff> has no trgLang")
                }
                let spaces = [node.children("source").first, target].map { $0?.inherited("xml:space") ?? "default" }
                if spaces[0] != spaces[1] {
                    report(.space, target, "xml:space is \(spaces[1]) in the target and \(spaces[0]) in the source")
                }
            }
            if node["subState"] != nil, node["state"] == nil {
                report(.attribute, node, "<segment> has a subState but no state")
            }
        }
        for node in root.descendants where node.isNamed("skeleton") {
            let isFilled = !node.children.isEmpty || !node.text.isEmpty
            if node["href"] != nil, isFilled { report(.skeleton, node, "the skeleton has both content and an address") }
            if node["href"] == nil, !isFilled {
                report(.skeleton, node, "the skeleton has neither content nor an address")
            }
        }
        for unit in root.descendants where unit.isNamed("unit") && unit.children("segment").isEmpty {
            report(.structure, unit, "<unit> has no <segment>")
        }
    }

    private mutating func checkLanguage(of node: XLIFFNode, _ language: String?) {
        guard let language, let own = node.inherited("xml:lang"), own.lowercased() != language.lowercased() else {
            return
        }
        report(.language, node, "the language of <\(node.name)> is \(own), that of the file \(language)")
    }

    /// Checks the order of targets: each segment or ignorable takes its own place or the one it names (4.7.6).
    mutating func checkOrder(of unit: XLIFFNode) {
        let parts = unit.children.filter(\.isPart)
        var taken: Set<Int> = []
        for (index, part) in parts.enumerated() {
            guard let target = part.children("target").first else { continue }
            let order = target["order"].map { Int($0) ?? 0 } ?? index + 1
            if order > parts.count {
                report(.order, target, "order \(order) is above the number of segments and ignorables, \(parts.count)")
            } else if !taken.insert(order).inserted {
                report(.order, target, "two targets of the unit have place \(order)")
            }
        }
    }
}

extension XLIFFNode {
    /// Whether it is a part of a unit: a segment or what stands between segments.
    var isPart: Bool { isNamed("segment") || isNamed("ignorable") }

    /// Whether a target element may have the identifier of a source element of this name.
    fileprivate func canStandFor(_ name: String) -> Bool {
        let groups = [["pc", "sc", "ec"], ["mrk", "sm"]]
        return self.name == name || groups.contains { $0.contains(self.name) && $0.contains(name) }
    }
}
