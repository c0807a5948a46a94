/// How much a finding weighs.
public enum Severity: String, Sendable, Comparable, CaseIterable, Codable {
    /// Worth a look; often right as it is.
    case note
    /// Probably a fault.
    case warning
    /// A fault that a reader would see.
    case error

    /// Whether one weighs less than the other.
    public static func < (a: Severity, b: Severity) -> Bool { a.weight < b.weight }

    var weight: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
