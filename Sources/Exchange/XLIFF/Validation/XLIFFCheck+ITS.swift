/// The module of the Internationalization Tag Set 2.0 (5.8).
extension XLIFFCheck {
    /// Checks attributes that exclude or need each other.
    mutating func checkITS(of node: XLIFFNode) {
        let own = Set(node.attributes.filter { [.its, .itsModule].contains($0.vocabulary) }.map(\.key))
        guard !own.isEmpty, node.vocabulary == .core else { return }
        if node.inherited("its:version") == nil {
            report(.its, node, isWarning: true, "attributes of ITS need its:version here or above")
        }
        for (one, others) in Self.exclusive where own.contains(one) {
            for other in others where own.contains(other) {
                report(.its, node, "\(one) and \(other) exclude each other")
            }
        }
        if own.contains("its:taSource") != own.contains("its:taIdent") {
            report(.its, node, "its:taSource and its:taIdent go together")
        }
        for kind in ["Score", "Vote"] where own.contains("its:locQualityRating\(kind)Threshold") {
            if node.inherited("its:locQualityRating\(kind)") == nil {
                report(.its, node, "its:locQualityRating\(kind)Threshold needs its:locQualityRating\(kind)")
            }
        }
        for name in ["its:locQualityIssuesRef", "its:provenanceRecordsRef"] {
            guard let reference = node[name], reference.hasPrefix("#its="),
                !hasRecords(reference.dropFirst(5), for: node)
            else { continue }
            report(.its, node, "\(name) ‘\(reference)’ points to nothing")
        }
        checkAnnotators(of: node)
    }

    private static let exclusive: [(String, [String])] = [
        (
            "its:locQualityIssuesRef",
            [
                "its:locQualityIssueType", "its:locQualityIssueComment", "its:locQualityIssueSeverity",
                "its:locQualityIssueProfileRef", "its:locQualityIssueEnabled",
            ]
        ),
        ("its:locQualityRatingScore", ["its:locQualityRatingVote"]),
        ("its:taIdentRef", ["its:taSource", "its:taIdent"]),
        (
            "its:provenanceRecordsRef",
            [
                "its:org", "its:orgRef", "its:person", "its:personRef", "its:revOrg", "its:revOrgRef", "its:revPerson",
                "its:revPersonRef", "its:revTool", "its:revToolRef", "its:tool", "its:toolRef",
            ]
        ),
    ]

    private func hasRecords(_ id: Substring, for node: XLIFFNode) -> Bool {
        node.ancestors.contains { $0.children.contains { $0.vocabulary == .its && $0["xml:id"] == String(id) } }
    }

    /// `category|tool` pairs, each category once.
    private mutating func checkAnnotators(of node: XLIFFNode) {
        guard let value = node["its:annotatorsRef"] else { return }
        var seen: Set<Substring> = []
        for pair in value.split(whereSeparator: \.isWhitespace) {
            let parts = pair.split(separator: "|", maxSplits: 1)
            guard parts.count == 2, Self.categories.contains(String(parts[0])) else {
                report(.its, node, "its:annotatorsRef: ‘\(pair)’ is no data category with its tool")
                continue
            }
            if !seen.insert(parts[0]).inserted { report(.its, node, "its:annotatorsRef names \(parts[0]) twice") }
        }
    }

    private static let categories: Set<String> = [
        "allowed-characters", "directionality", "domain", "elements-within-text", "external-resource", "id-value",
        "language-information", "locale-filter", "localization-note", "localization-quality-issue",
        "localization-quality-rating", "mt-confidence", "preserve-space", "provenance", "storage-size",
        "target-pointer", "terminology", "text-analysis", "translate",
    ]

    /// Checks stand-off records.
    mutating func checkRecords(_ node: XLIFFNode) {
        switch node.name {
        case "locQualityIssue" where node["locQualityIssueType"] ?? node["locQualityIssueComment"] == nil:
            report(.its, node, "an issue has neither a type nor a comment")
        case "provenanceRecord":
            let names = ["org", "person", "tool", "revOrg", "revPerson", "revTool"].flatMap { [$0, $0 + "Ref"] }
            if names.allSatisfy({ node[$0] == nil }) { report(.its, node, "a record of provenance names nobody") }
        default: break
        }
    }
}
