import Bitext
public import Files

/// Several memories that are asked as one, each with a penalty; where scores are equal, the first goes first.
///
///     let memories = try MemorySet(["desk.tm", "agency.tm:5"])
///     let matches = try memories.matches(for: article.segments.map(\.text))
public struct MemorySet: Sendable {
    /// A memory and the points that its matches lose.
    public struct Member: Sendable {
        /// The memory.
        public var memory: Memory
        /// Points.
        public var penalty: Int

        /// Makes a member.
        public init(_ memory: Memory, penalty: Int = 0) {
            self.memory = memory
            self.penalty = penalty
        }
    }

    /// The memories, in the order of their priority.
    public let members: [Member]

    /// Takes memories.
    public init(_ members: [Member]) { self.members = members }

    /// Opens memories that are named as `FILE` or `FILE:PENALTY`.
    ///
    /// - Throws: ``FileError`` where one is missing or is no memory.
    public init(_ names: [String]) throws(FileError) {
        var members: [Member] = []
        for name in names {
            let (path, penalty) = Self.parse(name)
            members.append(Member(try Memory.open(path, create: false), penalty: penalty))
        }
        self.members = members
    }

    /// Takes `FILE:PENALTY` apart; a name without a number behind its last colon has none.
    public static func parse(_ name: String) -> (path: String, penalty: Int) {
        guard let colon = name.lastIndex(of: ":"), let penalty = Int(name[name.index(after: colon)...]), penalty >= 0
        else { return (name, 0) }
        return (String(name[..<colon]), penalty)
    }

    /// Closes all.
    public func close() { for member in members { member.memory.close() } }

    /// Units whose source is the text or like it, the best of all memories first; the same pair only once.
    public func lookup(
        _ text: String, context: SegmentContext = SegmentContext(), options: LookupOptions = LookupOptions()
    ) throws(FileError) -> [TMMatch] {
        var all: [TMMatch] = []
        for member in members {
            var options = options
            options.memoryPenalty += member.penalty
            all += try member.memory.matches(text, context, options)
        }
        guard members.count > 1 else { return TMMatch.ranked(all, limit: options.limit) }
        var seen: Set<[String]> = []
        let ranked = TMMatch.ranked(all, limit: all.count).filter {
            seen.insert([$0.unit.source.plainText, $0.target.plainText]).inserted
        }
        return Array(ranked.prefix(options.limit))
    }

    /// The matches of each segment of an article, the best first; neighbours are each other's context.
    public func matches(
        for segments: [String], options: LookupOptions = LookupOptions()
    ) throws(FileError) -> [[TMMatch]] {
        var all: [[TMMatch]] = []
        all.reserveCapacity(segments.count)
        for (number, text) in segments.enumerated() {
            let context = SegmentContext(
                previous: number > 0 ? segments[number - 1] : nil,
                next: number + 1 < segments.count ? segments[number + 1] : nil)
            all.append(try lookup(text, context: context, options: options))
        }
        return all
    }

    /// Parts of a segment that the memories know; see ``Memory/fragments(of:options:)``.
    public func fragments(
        of text: String, options: LookupOptions = LookupOptions()
    ) throws(FileError) -> [FragmentMatch] {
        var all: [FragmentMatch] = []
        for member in members { all += try member.memory.fragments(of: text, options: options) }
        return Array(
            all.sorted { ($0.isWhole ? 0 : 1, -$0.segment.count) < ($1.isWhole ? 0 : 1, -$1.segment.count) }
                .prefix(options.limit))
    }
}
