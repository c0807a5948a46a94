public import Bitext

/// Which units to take, by languages, dates, and attributes; what isn't set takes all.
public struct UnitFilter: Sendable, Hashable {
    /// The language of the source.
    public var sourceLanguage: LanguageTag?
    /// The language of the translation.
    public var targetLanguage: LanguageTag?
    /// The first day of change or creation, as `YYYYMMDD`.
    public var since: String?
    /// The last day.
    public var until: String?
    /// Values of attributes: `domain`, `project`, `author`, `origin`, `status`.
    public var attributes: [String: String] = [:]

    /// Takes all units.
    public init() {}

    /// Whether a unit is taken.
    public func takes(_ unit: MemoryUnit) -> Bool {
        if let sourceLanguage, !unit.sourceLanguage.matches(sourceLanguage) { return false }
        if let targetLanguage, !unit.targetLanguage.matches(targetLanguage) { return false }
        if since != nil || until != nil {
            let day = String((unit.changed ?? unit.created ?? "").filter { $0 != "-" }.prefix(8))
            if let since, day < since { return false }
            if let until, day.isEmpty || day > until { return false }
        }
        return attributes.allSatisfy { name, value in unit.attribute(name) == value }
    }
}

extension MemoryUnit {
    /// The value of an attribute that filters and penalties may name.
    public func attribute(_ name: String) -> String? {
        switch name {
        case "domain": domain
        case "project": project
        case "author": author
        case "origin": origin
        case "status": status.name
        default: details.properties.first { $0.name == name }?.value
        }
    }
}
