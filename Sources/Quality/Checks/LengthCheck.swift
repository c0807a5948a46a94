import Bitext
import Foundation

/// A translation that is far shorter or longer than such German usually becomes, or empty.
struct LengthCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        let german = pair.source.text.trimmingCharacters(in: .whitespacesAndNewlines).count
        let english = pair.target.text.trimmingCharacters(in: .whitespacesAndNewlines).count
        guard german > 0 else { return [] }
        guard english > 0 else {
            return [pair.finding(.empty, .error, "There is no translation.", evidence: pair.source.text)]
        }
        guard let deviation = Self.deviation(pair) else { return [] }
        let share = Double(english) / Double(german)
        let said =
            "The German has \(german) characters, the translation \(english) (\(share.formatted(digits: 2)) times as many)"
        if deviation < -2.1 {
            return [
                pair.finding(.length, .warning, "\(said): is something missing?", evidence: share.formatted(digits: 2))
            ]
        }
        if deviation > 2.8 {
            return [
                pair.finding(.length, .warning, "\(said): is something added?", evidence: share.formatted(digits: 2))
            ]
        }
        return []
    }

    /// How far the length of a translation is from the usual, in spreads; nil for texts too short to tell.
    static func deviation(_ pair: PairView) -> Double? {
        let german = pair.source.text.trimmingCharacters(in: .whitespacesAndNewlines).count
        let english = pair.target.text.trimmingCharacters(in: .whitespacesAndNewlines).count
        guard english > 0, german > 0, german >= 20 || english >= 40 else { return nil }
        // The spread falls as texts get longer, since short ones hang on single words.
        let spread = 0.14 + 1.1 / sqrt(Double(german))
        return (log(Double(english) / Double(german)) - usual) / spread
    }

    /// The usual logarithm of English length by German length.
    private static let usual = -0.07
}
