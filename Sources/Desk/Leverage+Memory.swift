import Bitext
import Files
import Memory

extension Leverage.Match {
    /// The best match of each segment of an article in memories, where there is one.
    ///
    /// - Parameter threshold: the least likeness, 0...1.
    static func best(
        of memories: MemorySet, for segments: [String], threshold: Double
    ) throws(FileError) -> [Leverage.Match] {
        var options = LookupOptions()
        options.threshold = max(threshold, 0.3)
        options.limit = 1
        return try memories.matches(for: segments, options: options).enumerated().compactMap { number, matches in
            guard let match = matches.first, Double(match.score) >= threshold * 100 - 1e-9 else { return nil }
            var unit = match.unit
            unit.target = match.target
            return Leverage.Match(
                segment: number, unit: unit.translationUnit, score: min(1, Double(match.score) / 100))
        }
    }
}
