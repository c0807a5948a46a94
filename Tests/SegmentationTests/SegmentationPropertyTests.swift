import Bitext
import Foundation
import TestSupport
import Testing

@testable import Segmentation

/// What holds of every text, whatever it is.
@Suite struct SegmentationPropertyTests {
    /// How many random texts are tried; `SATZPAAR_FUZZ` asks for more.
    private static let rounds = ProcessInfo.processInfo.environment["SATZPAAR_FUZZ"].flatMap(Int.init) ?? 4000

    private static let pieces = [
        ".", "!", "?", "…", "...", " ", "  ", "\n", "\u{A0}", "\u{200B}", "\t", "„", "“", "\"", "»", "«", "(", ")",
        "[1]", "[", "’",
        "z. B.", "Dr.", "usw.", "5.", "12", "XIV.", "Mio.", "Der", "haus", "Baum", "Ä", "ß", "é", "中", "🙂", "👩‍💻", ":-)",
        "§", "–", "\r\n",
        "\u{2028}", "a", "B", "www.x.de/y", "@", "³", "\u{AD}", "e\u{301}", "\u{FEFF}", "،", "\0", "b)", "1.", ",,",
    ]

    @Test func `units and the white space between them are the text`() throws {
        var random = SplitMix(seed: 7)
        let segmenters = try [LanguageTag.german, .english].flatMap { language in
            try Layout.allCases.map { try Segmenter(language: language, layout: $0) }
        }
        for round in 0..<Self.rounds {
            let count = Int(random.next() % 40) + (round % 500 == 0 ? 3000 : 0)
            let text = (0..<count).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] }.joined()
            for segmenter in segmenters { check(Array(text.utf8), segmenter) }
        }
    }

    @Test func `malformed bytes are kept and crash nothing`() throws {
        var random = SplitMix(seed: 11)
        let segmenter = try Segmenter(language: .german)
        for _ in 0..<Self.rounds {
            let count = Int(random.next() % 60)
            var bytes = (0..<count).flatMap { _ in
                Array(Self.pieces[Int(random.next() % UInt64(Self.pieces.count))].utf8)
            }
            for _ in 0..<(count / 4) where !bytes.isEmpty {
                bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            check(bytes, segmenter)
        }
    }

    @Test func `a stream of any block size gives the units of the whole`() throws {
        let text = String(
            repeating: "Am 3. Mai kam er. Sie ging, z. B. heim.\n\nUnd „das war’s“. Ende\n", count: 20_000)
        for layout in Layout.allCases {
            let segmenter = try Segmenter(language: .german, layout: layout)
            let expected =
                segmenter.units(of: text).map { $0.replacing("\n", with: " ") }.joined(separator: "\n") + "\n"
            for jobs in [1, 3] {
                var left = Array(text.utf8)[...]
                var lines: [UInt8] = []
                UnitStream(segmenter, jobs: jobs).run(
                    read: { buffer in
                        let count = min(buffer.count, left.count, 70_001)
                        buffer.copyBytes(from: left.prefix(count))
                        left = left.dropFirst(count)
                        return count
                    }, write: { lines += $0 })
                #expect(String(decoding: lines, as: UTF8.self) == expected)
            }
        }
    }

    @Test func `a line without end takes time in its length`() throws {
        let segmenter = try Segmenter(language: .german)
        for piece in ["z. B. ", "(a. ", "„Ja? ", "[1] ", "5. 3. ", ". . ", "A. B. "] {
            let clock = ContinuousClock()
            let text = String(repeating: piece, count: 40_000)
            let time = clock.measure { _ = segmenter.ranges(in: text) }
            #expect(time < .seconds(20), "\(piece)")
        }
    }

    @Test func `every explained boundary is a unit's end`() throws {
        let segmenter = try Segmenter(language: .german)
        let text = "Am 3. Mai kam Dr. Lenz. Er blieb.\nEnde gut 🙂 Alles gut. Oder? Ja"
        let ends = Set(segmenter.ranges(in: text).map(\.upperBound))
        let explained = segmenter.explain(text)
        #expect(Set(explained.filter(\.isBoundary).map(\.offset)) == ends)
        #expect(explained.contains { $0.rule == .date && !$0.isBoundary })
        #expect(Rule.allCases.allSatisfy { $0.explanation != $0.rawValue })
    }

    private func check(_ bytes: [UInt8], _ segmenter: Segmenter) {
        bytes.withUnsafeBufferPointer { buffer in
            let text = ByteText(bytes: buffer)
            var end = 0
            for unit in segmenter.byteRanges(in: buffer) {
                #expect(unit.lowerBound >= end && !unit.isEmpty, "\(bytes)")
                #expect(text.skipSpace(from: end, end: unit.lowerBound) == unit.lowerBound, "\(bytes)")
                #expect(text.skipSpace(from: unit.lowerBound, end: unit.upperBound) == unit.lowerBound)
                #expect(text.skipSpaceBack(from: unit.upperBound, start: unit.lowerBound) == unit.upperBound)
                end = unit.upperBound
            }
            #expect(text.skipSpace(from: end, end: buffer.count) == buffer.count, "\(bytes)")
        }
    }
}

/// A small random generator whose course is the same everywhere (Steele et al., 2014).
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
