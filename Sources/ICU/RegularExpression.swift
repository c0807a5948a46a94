import CICU

/// A compiled ICU regular expression.
///
/// The pattern may be used for one text at a time, since ICU's matcher holds the state of the match; ``clone()`` makes
/// another matcher over the same compiled pattern, for another task. Bounds are transparent and not anchoring, so that
/// a look-behind sees the text before the place where a match starts.
///
///     let ordinal = try RegularExpression(#"\d+\."#)
///     let places = ordinal.ranges(in: Array("am 3. Oktober".utf16))   // [3..<5]
public struct RegularExpression: ~Copyable, @unchecked Sendable {
    private let raw: OpaquePointer

    private init(raw: OpaquePointer) { self.raw = raw }

    /// Compiles a pattern.
    ///
    /// - Parameters:
    ///   - pattern: in ICU's syntax. A look-behind must be bounded.
    ///   - caseInsensitive: whether letters match without regard to case.
    ///   - stepLimit: about how many thousand match steps one match may take; 0 is no limit. Set it for patterns that
    ///     come from a user.
    ///   - stackLimit: the most bytes of backtracking stack; 0 is no limit.
    /// - Throws: ``ICUError`` that names the pattern, and the line and offset where it is wrong.
    public init(
        _ pattern: String, caseInsensitive: Bool = false, stepLimit: Int32 = 0, stackLimit: Int32 = 0
    ) throws(ICUError) {
        var status: Int32 = 0
        var line: Int32 = 0
        var offset: Int32 = 0
        let units = Array(pattern.utf16)
        let compiled = cicu_regex_open(units, Int32(units.count), caseInsensitive ? 2 : 0, &line, &offset, &status)
        guard let compiled, status <= 0 else {
            throw ICUError(status, "regular expression '\(pattern)', line \(line), offset \(offset)")
        }
        if stepLimit > 0 || stackLimit > 0 { cicu_regex_set_limits(compiled, stepLimit, stackLimit, &status) }
        raw = compiled
    }

    deinit { cicu_regex_close(raw) }

    /// Another matcher of the same pattern.
    public func clone() throws(ICUError) -> RegularExpression {
        var status: Int32 = 0
        guard let copy = cicu_regex_clone(raw, &status), status <= 0 else { throw ICUError(status, "clone") }
        return RegularExpression(raw: copy)
    }

    /// Runs `body` with the text bound; ICU borrows the buffer, so that the matcher must not escape.
    public func withText<Result>(
        _ text: UnsafeBufferPointer<UInt16>, _ body: (borrowing Matcher) throws -> Result
    ) rethrows -> Result {
        var status: Int32 = 0
        cicu_regex_set_text(raw, text.baseAddress, Int32(text.count), &status)
        cicu_regex_set_bounds(raw, true, false, &status)
        return try body(Matcher(raw: raw))
    }

    /// Runs `body` with the text bound.
    public func withText<Result>(_ text: [UInt16], _ body: (borrowing Matcher) throws -> Result) rethrows -> Result {
        try text.withUnsafeBufferPointer { try withText($0, body) }
    }

    /// All matches that do not overlap, in UTF-16 units.
    public func ranges(in text: [UInt16]) -> [Range<Int>] {
        withText(text) { matcher in
            var found: [Range<Int>] = []
            while let range = matcher.next() { found.append(range) }
            return found
        }
    }

    /// Whether the pattern matches anywhere in a string.
    public func matches(in text: String) -> Bool {
        withText(Array(text.utf16)) { $0.first(from: 0) != nil }
    }

    /// A regular expression bound to a text. Offsets count UTF-16 units.
    public struct Matcher: ~Copyable {
        fileprivate let raw: OpaquePointer

        /// The next match after the last one.
        public func next() -> Range<Int>? {
            var status: Int32 = 0
            guard cicu_regex_find_next(raw, &status), status <= 0 else { return nil }
            return current
        }

        /// The first match that starts at `offset` or later.
        public func first(from offset: Int) -> Range<Int>? {
            var status: Int32 = 0
            guard cicu_regex_find(raw, Int32(offset), &status), status <= 0 else { return nil }
            return current
        }

        /// Whether the pattern matches with its start at `offset`.
        public func matches(at offset: Int) -> Bool {
            var status: Int32 = 0
            return cicu_regex_looking_at(raw, Int32(offset), &status) && status <= 0
        }

        /// The part of the last match that group `index` took; 0 is the whole match.
        public func group(_ index: Int) -> Range<Int>? {
            var status: Int32 = 0
            let start = cicu_regex_start(raw, Int32(index), &status)
            let end = cicu_regex_end(raw, Int32(index), &status)
            guard status <= 0, start >= 0, end >= start else { return nil }
            return Int(start)..<Int(end)
        }

        private var current: Range<Int>? { group(0) }
    }
}
