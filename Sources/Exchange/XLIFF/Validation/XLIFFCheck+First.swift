/// XLIFF 1.2: what a reader stumbles over. The rest is the schema's.
extension XLIFFCheck {
    /// Checks identifiers, segment marks, paired codes and required attributes.
    mutating func checkFirstVersion() {
        if root.name != "xliff" { report(.structure, root, "the root element is not <xliff>") }
        let files = root.children.filter { $0.name == "file" }
        if files.isEmpty { report(.structure, root, "<xliff> has no <file>") }
        for file in files {
            for name in ["original", "source-language", "datatype"] where file[name] == nil {
                report(.attribute, file, "<file> has no \(name)")
            }
            if let language = file["source-language"], !XLIFFValue.isLanguage(language) {
                report(.language, file, "source-language ‘\(language)’ is no language tag")
            }
            var seen: Set<String> = []
            for unit in file.descendants where unit.name == "trans-unit" {
                if let id = unit["id"] {
                    if !seen.insert(id).inserted {
                        report(.id, unit, isWarning: true, "the id ‘\(id)’ is not unique in the file")
                    }
                } else {
                    report(.attribute, unit, "<trans-unit> has no id")
                }
                checkFirstUnit(unit)
            }
            var names: Set<String> = []
            for group in file.descendants where group.name == "context-group" {
                if let name = group["name"], !names.insert(name).inserted {
                    report(.id, group, "the name ‘\(name)’ of this <context-group> is not unique in the file")
                }
            }
        }
    }

    private mutating func checkFirstUnit(_ unit: XLIFFNode) {
        guard unit.children.contains(where: { $0.name == "source" }) else {
            return report(.structure, unit, "<trans-unit> has no <source>")
        }
        let sides = unit.children.filter { ["source", "seg-source", "target"].contains($0.name) }
        for side in sides { checkFirstPairs(side) }
        func marks(_ name: String) -> [String] {
            (unit.children.first { $0.name == name }?.descendants ?? []).filter { $0["mtype"] == "seg" }.map {
                $0["mid"] ?? ""
            }
        }
        let (sources, targets) = (marks("seg-source"), marks("target"))
        if Set(sources).count != sources.count { report(.id, unit, "a mid is not unique in <seg-source>") }
        for mark in targets where !sources.contains(mark) && !sources.isEmpty {
            report(.reference, unit, "the segment ‘\(mark)’ of the target is not in <seg-source>")
        }
    }

    private mutating func checkFirstPairs(_ side: XLIFFNode) {
        var open: [String: XLIFFNode] = [:]
        for node in side.descendants {
            let key = node["rid"] ?? node["id"] ?? ""
            switch node.name {
            case "bpt", "bx": open[key] = node
            case "ept", "ex":
                if open.removeValue(forKey: key) == nil {
                    report(
                        .code, node, isWarning: true, "this <\(node.name)> has no partner before it in <\(side.name)>")
                }
            default: break
            }
        }
        for node in open.values {
            report(.code, node, isWarning: true, "this <\(node.name)> has no partner in <\(side.name)>")
        }
    }
}
