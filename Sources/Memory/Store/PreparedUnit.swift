import Bitext

/// A unit made ready for the store and the index.
///
/// An object, since copying its many texts from hand to hand takes longer than storing them. It belongs to one thread
/// at a time: the reader's, then the store's.
final class PreparedUnit: @unchecked Sendable {
    var unit: MemoryUnit
    /// The plain texts.
    let source: String
    let target: String
    /// The source as the index takes it.
    let normalised: String
    let key: Int64
    let targetKey: Int64
    let codes: String?
    let details: String?

    init(_ unit: MemoryUnit) {
        self.unit = unit
        source = unit.source.plainText
        target = unit.target.plainText
        normalised = TextKey.normalised(source)
        key = Int64(bitPattern: StableHash.hash(normalised))
        targetKey = TextKey.key(target)
        codes = ContentCoding.encode(unit.source, unit.target)
        details = ContentCoding.encode(unit.details)
    }

    /// A hash of both texts and languages, by which the same pair is known.
    var pair: UInt64 { Self.pair(key, targetKey, unit.sourceLanguage.description, unit.targetLanguage.description) }

    static func pair(_ source: Int64, _ target: Int64, _ from: String, _ to: String) -> UInt64 {
        let languages = StableHash.hash(from) &* 31 &+ StableHash.hash(to)
        return StableHash.mix(UInt64(bitPattern: source) ^ StableHash.mix(UInt64(bitPattern: target) &+ languages))
    }
}
