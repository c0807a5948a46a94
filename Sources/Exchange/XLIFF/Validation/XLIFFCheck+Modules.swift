/// The modules (section 5).
extension XLIFFCheck {
    /// Checks the constraints that modules set beyond their content models.
    mutating func checkModules() {
        for node in [root] + root.descendants {
            switch node.vocabulary {
            case .glossary: checkGlossary(node)
            case .matches: checkMatch(node)
            case .resourceData: checkResource(node)
            case .validation: checkRule(node)
            case .changeTracking: checkChange(node)
            case .its: checkRecords(node)
            default: break
            }
            checkFormatStyle(of: node)
            checkSize(of: node)
            checkITS(of: node)
        }
    }

    private mutating func checkGlossary(_ node: XLIFFNode) {
        let hasContent = node.children.contains { $0.isNamed("gls:translation") || $0.isNamed("gls:definition") }
        if node.isNamed("gls:glossEntry"), !hasContent {
            report(.glossary, node, "an entry has neither a translation nor a definition")
        }
    }

    private mutating func checkMatch(_ node: XLIFFNode) {
        guard node.isNamed("mtc:match") else { return }
        if node["subType"] != nil, node["type"] == nil { report(.matches, node, "a match has a subType but no type") }
        if let source = node.children("source").first, let language = source["xml:lang"], let sourceLanguage,
            language.lowercased() != sourceLanguage.lowercased()
        {
            report(.language, source, "the language of the match is \(language), that of the file \(sourceLanguage)")
        }
        if node["reference"] != "yes", let target = node.children("target").first, let language = target["xml:lang"],
            let targetLanguage, language.lowercased() != targetLanguage.lowercased()
        {
            report(.language, target, "the language of the match is \(language), that of the file \(targetLanguage)")
        }
    }

    private mutating func checkResource(_ node: XLIFFNode) {
        switch node.key {
        case "res:source", "res:target":
            let isFilled = !node.children.isEmpty || node.hasOwnText
            if (node["href"] == nil) != isFilled {
                report(.resourceData, node, "<\(node.key)> has either content or an address")
            }
            let wanted = node.isNamed("res:source") ? sourceLanguage : nil
            if let wanted, let language = node["xml:lang"], language.lowercased() != wanted.lowercased() {
                report(.language, node, "the language of the resource is \(language), that of the file \(wanted)")
            }
        case "res:resourceItemRef":
            if index.find("res:resourceItem", node["ref"] ?? "", in: node.ancestor("file")) == nil {
                report(.resourceData, node, isWarning: true, "there is no resource ‘\(node["ref"] ?? "")’ in the file")
            }
        default: break
        }
    }

    private mutating func checkRule(_ node: XLIFFNode) {
        guard node.isNamed("val:rule") else { return }
        let custom = node.attributes.contains { $0.hasPrefix && $0.vocabulary != .validation }
        let kinds = ["isPresent", "isNotPresent", "startsWith", "endsWith"].filter { node[$0] != nil }
        if kinds.count + (custom ? 1 : 0) != 1 {
            report(.validation, node, "a rule is one of isPresent, isNotPresent, startsWith, endsWith or a custom one")
        }
        if node["existsInSource"] != nil, kinds.isEmpty || kinds.contains("isNotPresent") {
            report(.validation, node, "existsInSource goes with isPresent, startsWith or endsWith")
        }
        if node["occurs"] != nil, node["isPresent"] == nil {
            report(.validation, node, isWarning: true, "occurs goes with isPresent")
        }
        if node["disabled"] == "yes", node.parent?.parent?.isNamed("file") ?? false {
            report(.validation, node, "a rule of the file can't be disabled in itself")
        }
    }

    /// Revisions point to an element beside them, and their items to what that element has.
    private mutating func checkChange(_ node: XLIFFNode) {
        guard node.isNamed("ctr:revisions"), let owner = node.ancestors.first(where: { $0.vocabulary == .core }),
            let name = node["appliesTo"]
        else { return }
        let near = owner.descendants.filter { $0.vocabulary == .core && $0.scope === owner }
        let kind = near.filter { $0.name == name }
        var target = kind.count == 1 ? kind.first : nil
        if let reference = node["ref"] {
            target = near.first { $0["id"] == reference }
            if target == nil { report(.changeTracking, node, "ref ‘\(reference)’ points to nothing") }
        } else if kind.count > 1, kind.contains(where: { $0["id"] != nil }) {
            report(.changeTracking, node, "there are several <\(name)>; ref must say which is meant")
        }
        for revision in node.children("ctr:revision") {
            var seen: Set<String> = []
            for item in revision.children("ctr:item") {
                let property = item["property"] ?? ""
                if !seen.insert(property).inserted {
                    report(.changeTracking, item, "a revision has the property ‘\(property)’ twice")
                }
                if property != "content", let target, target.name == name, target[property] == nil {
                    report(.changeTracking, item, "<\(name)> has no attribute ‘\(property)’")
                }
            }
        }
    }

    private mutating func checkFormatStyle(of node: XLIFFNode) {
        if node["fs:subFs"] != nil, node["fs:fs"] == nil { report(.formatStyle, node, "fs:subFs without fs:fs") }
        if node["fs:fs"] ?? node["fs:subFs"] != nil, node.isNamed("ec"), !node.isIsolated {
            report(.formatStyle, node, "fs:fs and fs:subFs may stand only on an <ec> that is isolated")
        }
    }

    private mutating func checkSize(of node: XLIFFNode) {
        let names = ["slr:equivStorage", "slr:sizeInfo", "slr:sizeInfoRef"]
        guard node.attributes.contains(where: { $0.vocabulary == .sizeRestriction }) else { return }
        for name in names where node[name] != nil && node.isNamed("ec") && !node.isIsolated {
            report(.sizeRestriction, node, "\(name) may stand only on an <ec> that is isolated")
        }
        if node["slr:sizeInfo"] != nil, node["slr:sizeInfoRef"] != nil {
            report(.sizeRestriction, node, "sizeInfo and sizeInfoRef exclude each other")
        }
        if let reference = node["slr:sizeInfoRef"] {
            let data = ([node] + node.ancestors).flatMap { $0.parent?.children("slr:data") ?? [] }
            if !data.contains(where: { $0.descendants.contains { $0["id"] == reference || $0["xml:id"] == reference } })
            {
                report(.sizeRestriction, node, "sizeInfoRef ‘\(reference)’ points to nothing")
            }
        }
        let profiles = node.ancestor("file")?.children("slr:profiles").first
        if profiles?["generalProfile"]?.hasPrefix("xliff:") ?? false {
            checkRestriction(node, "slr:sizeRestriction")
            checkNumber(node, "slr:sizeInfo")
        }
        if profiles?["storageProfile"]?.hasPrefix("xliff:") ?? false {
            checkRestriction(node, "slr:storageRestriction")
            checkNumber(node, "slr:equivStorage")
        }
    }

    /// A maximum, or a minimum and a maximum; `*` is without limit (5.6.6.1).
    private mutating func checkRestriction(_ node: XLIFFNode, _ name: String) {
        guard let value = node[name] else { return }
        let parts = value.split(separator: ",", omittingEmptySubsequences: false)
        let isWhole =
            parts.count <= 2
            && parts.enumerated().allSatisfy { index, part in
                UInt(part) != nil || (part == "*" && index == parts.count - 1)
            }
        if !isWhole { report(.sizeRestriction, node, "\(name) ‘\(value)’ is no maximum and no minimum,maximum") }
    }

    private mutating func checkNumber(_ node: XLIFFNode, _ name: String) {
        guard let value = node[name], UInt(value) == nil else { return }
        report(.sizeRestriction, node, "\(name) ‘\(value)’ is no whole number")
    }
}

extension XLIFFNode {
    /// The nearest file, group or unit above it.
    fileprivate var scope: XLIFFNode? { ancestors.first { ["file", "group", "unit"].contains($0.key) } }
}
