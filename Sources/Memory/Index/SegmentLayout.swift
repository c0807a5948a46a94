/// How a segment lies in its file: a header of 64-bit numbers, then sections, each at a multiple of eight bytes.
///
/// Texts are numbered by their token count, so that a window of lengths is one run of numbers. Words are numbered by
/// the rank of their stem and then by their bytes, so that the words of a stem are one run too.
enum SegmentLayout {
    static let magic: UInt64 = 0x3153_4D54_5A41_5053  // "SPAZTMS1"
    static let version: UInt64 = 1
    /// Posting lists longer than this have a table of blocks to skip by.
    static let blockLength = 128
    /// Texts with more tokens than this count as having this many, where windows of lengths are cut.
    static let longest = 1023
    /// Texts of up to this many tokens are filed under their trigrams too.
    static let shortText = 5

    enum Field: Int, CaseIterable {
        case magic, version, checksum, texts, words, stems, terms, slots, shortTexts, end
    }

    enum Section: Int, CaseIterable {
        /// The exact key of each text, 64 bits.
        case keys
        /// Where each text's tokens start in `forward`, 32 bits, one more than texts.
        case forwardStarts
        /// The first text of each token count, 32 bits, ``longest`` + 2 of them.
        case lengthStarts
        /// Tokens: see ``OpenSegment/forward``.
        case forward
        /// Open-addressed: 32 bits of the term's key, 32 bits of its number or all ones.
        case termSlots
        /// The first word of each stem, 32 bits, one more than stems.
        case firstWords
        /// Where each term's list starts in `postings`, 32 bits, one more than terms.
        case postingStarts
        /// A list: count; where it is longer than a block, pairs of first text and offset for each block; then for
        /// each block the first text and the differences that follow.
        case postings
        /// Where each word starts in `wordBytes`, 32 bits, one more than words.
        case wordStarts
        case wordBytes
    }

    /// Bytes of the header: the fields and an offset for each section and the end.
    static let headerSize = (Field.allCases.count + Section.allCases.count + 1) * 8
}
