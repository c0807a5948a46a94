public import Bitext

/// What differs between two memories, by the text of the source.
///
/// The first memory is held as numbers only (16 bytes a unit), so that large ones can be compared.
public struct TMXComparison {
    /// A difference.
    public enum Difference: Sendable {
        /// Only in the first memory, with the number of its unit.
        case removed(Int)
        /// Only in the second.
        case added(TMXRecord)
        /// The same source with another translation; the number of the unit in the first memory.
        case changed(Int, TMXRecord)
    }

    private var units: [Int: (target: Int, number: Int)] = [:]
    private var matched: Set<Int> = []
    private let source: LanguageTag
    private let target: LanguageTag

    /// Makes a comparison of two languages.
    public init(source: LanguageTag, target: LanguageTag) {
        self.source = source
        self.target = target
    }

    /// Adds a unit of the first memory; the last of several with the same source counts.
    public mutating func addFirst(_ record: TMXRecord) {
        guard let (source, target) = hashes(record.unit) else { return }
        units[source] = (target, record.number)
    }

    /// Compares a unit of the second memory.
    public mutating func compare(_ record: TMXRecord) -> Difference? {
        guard let (source, target) = hashes(record.unit) else { return nil }
        guard let first = units[source] else { return .added(record) }
        matched.insert(source)
        return first.target == target ? nil : .changed(first.number, record)
    }

    /// The units that only the first memory has, by their numbers.
    public func removed() -> [Int] {
        units.filter { !matched.contains($0.key) }.map(\.value.number).sorted()
    }

    private func hashes(_ unit: TranslationUnit) -> (Int, Int)? {
        guard let source = unit.variant(source), let target = unit.variant(target) else { return nil }
        return (source.content.plainText.hashValue, target.content.hashValue)
    }
}
