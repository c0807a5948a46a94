public import Bitext

extension MemoryUnit {
    /// The units of a TMX unit: the source with each translation.
    ///
    /// - Parameters:
    ///   - unit: what a file holds.
    ///   - source: the language of the source, such as the file's header names; a unit's own `srclang` comes first.
    ///   - target: the only language to take, or nil for all.
    public static func units(of unit: TranslationUnit, source: LanguageTag, target: LanguageTag?) -> [MemoryUnit] {
        guard let from = sourceVariant(of: unit, source) else { return [] }
        return unit.variants.compactMap { to in
            guard to.language != from.language, target.map(to.language.matches) ?? true else { return nil }
            guard !to.content.pieces.isEmpty, !from.content.pieces.isEmpty else { return nil }
            return MemoryUnit(unit, from, to)
        }
    }

    private static func sourceVariant(of unit: TranslationUnit, _ source: LanguageTag) -> TranslationUnit.Variant? {
        let own = unit.attributes.first { $0.name == "srclang" && $0.value != "*all*" }
        return own.flatMap { unit.variant(LanguageTag($0.value)) } ?? unit.variant(source)
    }

    private init(_ unit: TranslationUnit, _ from: TranslationUnit.Variant, _ to: TranslationUnit.Variant) {
        self.init(
            source: from.content, target: to.content, sourceLanguage: from.language, targetLanguage: to.language)
        tuid = unit.id
        for attribute in unit.attributes + to.attributes where attribute.name != "srclang" {
            switch attribute.name {
            case "creationdate": created = created ?? attribute.value
            case "changedate": changed = max(changed ?? "", attribute.value)
            case "creationid": author = author ?? attribute.value
            case "changeid": author = attribute.value
            case "usagecount": usage = max(usage, Int(attribute.value) ?? 0)
            default: details.attributes.append(attribute)
            }
        }
        for property in unit.properties + to.properties + from.properties {
            switch property.name {
            case "x-domain", "domain": domain = property.value
            case "x-project", "project": project = property.value
            case "x-confidence": confidence = Double(property.value)
            case "x-status": status = Status.allCases.first { $0.name == property.value } ?? status
            case "x-source-file" where origin == nil:
                origin = property.value
                details.properties.append(property)
            default: details.properties.append(property)
            }
        }
        if confidence != nil, !unit.properties.contains(where: { $0.name == "x-status" }) { status = .draft }
        details.notes = unit.notes + from.notes + to.notes
    }

    /// The unit as TMX has it.
    public var translationUnit: TranslationUnit {
        var unit = TranslationUnit(
            id: tuid, variants: [.init(sourceLanguage, source), .init(targetLanguage, target)],
            attributes: details.attributes, properties: details.properties, notes: details.notes)
        func attribute(_ name: String, _ value: String?) {
            if let value { unit.attributes.append(.init(name, value)) }
        }
        attribute("creationdate", created)
        attribute("creationid", author)
        attribute("changedate", changed)
        if usage > 0 { attribute("usagecount", "\(usage)") }
        if let domain { unit.properties.append(.init("x-domain", domain)) }
        if let project { unit.properties.append(.init("x-project", project)) }
        if let confidence { unit.properties.append(.init("x-confidence", confidence.formatted(digits: 3))) }
        if status != .translated { unit.properties.append(.init("x-status", status.name)) }
        return unit
    }
}
