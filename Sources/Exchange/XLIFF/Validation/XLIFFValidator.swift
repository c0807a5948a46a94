public import Files
import Markup

/// Checks XLIFF 2.0 to 2.2 against the constraints of the specification: the content model, and what no schema states.
///
///     for finding in try XLIFFValidator.findings(of: "job.xlf") { print(finding.line, finding.message) }
///
/// XLIFF 1.2 is checked for what a reader stumbles over: identifiers, segment marks and paired codes.
public enum XLIFFValidator {
    /// What is wrong in a file, in the order of the file.
    ///
    /// - Throws: ``FileError`` where it can't be read, is not well formed or is no XLIFF.
    public static func findings(of path: String) throws(FileError) -> [XLIFFFinding] {
        let file = try XLIFFSource(path: path)
        return findings(in: file.root, places: file.places)
    }

    static func findings(in root: XMLElement, places: XMLPlaces?) -> [XLIFFFinding] {
        var check = XLIFFCheck(root: XLIFFNode(root, places: places))
        check.run()
        return check.findings
    }
}

/// One run of the checks over a file.
struct XLIFFCheck {
    let root: XLIFFNode
    private(set) var findings: [XLIFFFinding] = []
    /// The source and the target language that the file names.
    let sourceLanguage: String?
    let targetLanguage: String?
    let index: XLIFFIndex

    init(root: XLIFFNode) {
        self.root = root
        sourceLanguage = root["srcLang"]
        targetLanguage = root["trgLang"]
        index = XLIFFIndex(root)
    }

    mutating func run() {
        if let version = root["version"], version.hasPrefix("1.") || root.vocabulary == .foreign {
            checkFirstVersion()
        } else {
            checkVersion()
            checkStructure(of: root)
            checkIdentifiers()
            checkText()
            for unit in root.descendants where unit.isNamed("unit") {
                checkCodes(of: unit)
                checkOrder(of: unit)
            }
            checkReferences()
            checkModules()
        }
        findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    mutating func report(
        _ rule: XLIFFFinding.Rule, _ node: XLIFFNode, isWarning: Bool = false, _ message: String
    ) {
        let unit = ([node] + node.ancestors).first { $0.isNamed("unit") || $0.isNamed("trans-unit") }
        findings.append(
            XLIFFFinding(
                rule: rule, line: node.line, column: node.column, unit: unit?["id"], isWarning: isWarning,
                message: message))
    }

    private mutating func checkVersion() {
        let version = root["version"] ?? ""
        if !["2.0", "2.1", "2.2"].contains(version) {
            report(.attribute, root, "version ‘\(version)’ is not one of 2.0, 2.1, 2.2")
        }
        if root.vocabulary != .core || root.name != "xliff" {
            report(.structure, root, "the root element is not <xliff> of XLIFF 2")
        }
    }

    /// Compares an element and all that it holds with the model of its vocabulary.
    private mutating func checkStructure(of node: XLIFFNode) {
        if let model = XLIFFSchema.models[node.key] {
            checkAttributes(of: node, model)
            checkContent(of: node, model)
        } else if node.vocabulary != .foreign, node.vocabulary != .plural, node.vocabulary != .xml {
            report(.structure, node, "there is no element <\(node.qualifiedName)>")
        }
        for child in node.children where !(node.isNamed("skeleton") || isResource(node)) { checkStructure(of: child) }
    }

    /// Whether the element holds a file of any format, which has its own rules.
    private func isResource(_ node: XLIFFNode) -> Bool { node.isNamed("res:source") || node.isNamed("res:target") }

    private mutating func checkAttributes(of node: XLIFFNode, _ model: XLIFFSchema.Model) {
        for name in model.required where node[name] == nil {
            report(.attribute, node, "<\(node.qualifiedName)> has no \(name)")
        }
        for attribute in node.attributes {
            let trouble: String?
            if let value = model.attributes[attribute.key] {
                trouble = value.trouble(with: attribute.value)
            } else if attribute.vocabulary == .xml {
                trouble = ["xml:id", "xml:base"].contains(attribute.key) ? nil : "is not allowed here"
            } else if !attribute.hasPrefix || !isAllowed(attribute.vocabulary, by: model.foreign) {
                trouble = "is not allowed here"
            } else if let value = XLIFFSchema.moduleAttributes[attribute.key] {
                trouble = value.trouble(with: attribute.value)
            } else {
                trouble = [.foreign, .changeTracking, .plural].contains(attribute.vocabulary) ? nil : "does not exist"
            }
            if let trouble {
                report(.attribute, node, "\(attribute.key)=‘\(attribute.value)’ of <\(node.qualifiedName)> \(trouble)")
            }
        }
    }

    private func isAllowed(_ vocabulary: XLIFFNode.Vocabulary, by foreign: XLIFFSchema.Extension) -> Bool {
        switch foreign {
        case .none: false
        case .codeModules: [.formatStyle, .sizeRestriction, .plural].contains(vocabulary)
        case .any: true
        }
    }

    /// Goes through the children and the places of the model side by side.
    private mutating func checkContent(of node: XLIFFNode, _ model: XLIFFSchema.Model) {
        if node.hasOwnText, !model.holdsText { report(.structure, node, "<\(node.qualifiedName)> holds text") }
        var rest = node.children[...]
        for slot in model.slots {
            var count = 0
            while let next = rest.first, fits(next, slot, in: node), count == 0 || slot.isRepeated {
                rest = rest.dropFirst()
                count += 1
            }
            if slot.isRequired, count == 0 {
                report(
                    .structure, rest.first ?? node,
                    "<\(node.qualifiedName)> lacks <\(slot.names.joined(separator: "> or <"))>")
            }
        }
        if let next = rest.first {
            report(.structure, next, "<\(next.qualifiedName)> may not stand here in <\(node.qualifiedName)>")
        }
    }

    private func fits(_ node: XLIFFNode, _ slot: XLIFFSchema.Slot, in parent: XLIFFNode) -> Bool {
        guard slot.isOpen else { return slot.names.contains(node.key) }
        if parent.vocabulary != .core || parent.isNamed("skeleton") { return node.vocabulary != parent.vocabulary }
        guard node.vocabulary != .core else { return false }
        return XLIFFSchema.modulePlaces[node.key].map { $0.contains(parent.name) }
            ?? [.foreign, .plural].contains(node.vocabulary)
    }
}

/// Where the units, groups and resources of each file are.
struct XLIFFIndex {
    private var nodes: [String: XLIFFNode] = [:]

    init(_ root: XLIFFNode) {
        for file in root.children("file") {
            for node in file.descendants where ["unit", "group", "res:resourceItem"].contains(node.key) {
                nodes["\(node.key) \(node["id"] ?? "") \(ObjectIdentifier(file))"] = node
            }
        }
    }

    /// The unit, group or resource item of an identifier in a file.
    func find(_ key: String, _ id: String, in file: XLIFFNode?) -> XLIFFNode? {
        file.flatMap { nodes["\(key) \(id) \(ObjectIdentifier($0))"] }
    }
}
