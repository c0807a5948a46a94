public import Bitext
public import Exchange

extension MemoryUnit {
    /// The unit of an XLIFF segment; nil where it has no translation.
    public init?(_ unit: XLIFFDocument.Unit, of document: XLIFFDocument, target language: LanguageTag) {
        guard let target = unit.target, !target.pieces.isEmpty, !unit.source.pieces.isEmpty else { return nil }
        let status: Status =
            switch unit.status {
            case .initial: .draft
            case .translated: .translated
            case .reviewed, .final: .reviewed
            }
        self.init(
            source: unit.source, target: target, sourceLanguage: document.sourceLanguage, targetLanguage: language,
            status: status)
        tuid = unit.id
        details.notes = unit.notes
        for property in unit.metadata {
            switch property.name {
            case "x-domain": domain = property.value
            case "x-project": project = property.value
            case "x-origin": origin = property.value
            default: details.properties.append(property)
            }
        }
    }

    /// The unit as XLIFF has it.
    public var xliffUnit: XLIFFDocument.Unit {
        var unit = XLIFFDocument.Unit(id: "u\(id)", source: source, target: target)
        unit.status = status == .reviewed ? .reviewed : status == .draft ? .initial : .translated
        unit.notes = details.notes
        for (name, value) in [("x-domain", domain), ("x-project", project), ("x-origin", origin)] {
            if let value { unit.metadata.append(.init(name, value)) }
        }
        unit.metadata += details.properties
        return unit
    }
}
