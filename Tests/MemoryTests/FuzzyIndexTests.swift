import Files
import Foundation
import TestSupport
import Testing

@testable import Memory

/// Texts of a small made-up vocabulary, so that many are like each other.
private struct TextMaker {
    var state: UInt64

    mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func word() -> String {
        let stems = ["Hafen", "Kran", "Schiff", "laden", "Löwe", "Straße", "gross", "Brücken", "Zoll", "klein"]
        let endings = ["", "", "n", "s", "er", "e"]
        if number(below: 12) == 0 { return "\(number(below: 300))" }
        return stems[number(below: stems.count)] + endings[number(below: endings.count)]
            + ["", "", ",", "-x"][number(below: 4)]
    }

    mutating func text() -> String {
        let length = 1 + number(below: number(below: 9) == 0 ? 90 : 14)
        return (0..<length).map { _ in word() }.joined(separator: " ") + "."
    }

    mutating func edited(_ text: String) -> String {
        var words = text.split(separator: " ").map(String.init)
        for _ in 0...number(below: 3) { words[number(below: words.count)] = word() }
        return words.joined(separator: " ")
    }
}

struct FuzzyIndexTests {
    /// Word similarity by the plain table of Wagner and Fischer (1974).
    static func similarity(_ a: String, _ b: String) -> Double {
        func words(_ text: String) -> [ArraySlice<UInt8>] {
            let bytes = Array(text.utf8)
            var tokens: [Token] = []
            bytes.withUnsafeBufferPointer { Tokeniser.tokens(of: $0, into: &tokens) }
            return tokens.map { bytes[$0.range] }
        }
        return 1 - distance(words(a), words(b))
    }

    static func distance<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Double {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                (diagonal, row[j + 1]) = (row[j + 1], min(diagonal + (x == y ? 0 : 1), row[j] + 1, row[j + 1] + 1))
            }
        }
        return Double(row[b.count]) / Double(max(a.count, b.count, 1))
    }

    private static func write(_ segment: OpenSegment, _ path: String) throws {
        let file = try OutputFile(path: path, overwrite: false)
        try SegmentWriter.write(segment, to: file)
        try file.commit()
    }

    private func index(of texts: [String], open: [String] = []) throws -> FuzzyIndex {
        let segment = OpenSegment()
        for (number, text) in texts.enumerated() {
            Array(text.utf8).withUnsafeBufferPointer { segment.add($0, key: UInt64(number)) }
        }
        let path = try Fixtures.temporaryFolder().appendingPathComponent("x.segment").path
        try Self.write(segment, path)
        let index = FuzzyIndex()
        index.replace(segments: [try Segment(path: path)])
        for (number, text) in open.enumerated() { index.add(text, key: UInt64(texts.count + number)) }
        return index
    }

    @Test(arguments: [0.5, 0.6, 0.7, 0.85])
    func `the best match by words of brute force is always found`(threshold: Double) throws {
        var maker = TextMaker(state: 11)
        let texts = (0..<300).map { _ in maker.text() }
        let open = (0..<60).map { _ in maker.text() }
        let index = try index(of: texts, open: open)
        let all = texts + open
        var found = 0
        for _ in 0..<30 {
            let query = maker.edited(all[maker.number(below: all.count)])
            let best = all.map { Self.similarity(query, $0) }.max() ?? 0
            guard best >= threshold - 1e-9 else { continue }
            found += 1
            let hits = index.hits(query, threshold: threshold, limit: 10)
            let reached = hits.map { Self.similarity(query, all[Int($0.key)]) }.max() ?? 0
            #expect(abs(reached - best) < 1e-9, "\(query)")
            #expect(hits.allSatisfy { abs($0.words - Self.similarity(query, all[Int($0.key)])) < 1e-9 })
        }
        #expect(found > 5)
    }

    @Test func `scores by characters are those of the plain table, long texts too`() {
        var maker = TextMaker(state: 5)
        for _ in 0..<60 {
            let (a, b) = (maker.text(), maker.text())
            let expected = 1 - Self.distance(Array(a.unicodeScalars), Array(b.unicodeScalars))
            let measured = Array(a.utf8).withUnsafeBufferPointer { first in
                var distance = CharacterDistance(first)
                return Array(b.utf8).withUnsafeBufferPointer { distance.similarity(to: $0) }
            }
            #expect(abs(expected - measured) < 1e-9)
        }
    }

    @Test func `a word in another form is found by its characters`() throws {
        let index = try index(of: ["Bundesverfassungsgericht", "Bundestag", "Verfassung"])
        #expect(index.hits("Bundesverfassungsgerichts", threshold: 0.7, limit: 5).map(\.key) == [0])
    }

    @Test func `texts of many segments and the open one are all found, a text in two of them once`() throws {
        let index = try index(of: ["Der Kran steht im Hafen."], open: ["Der Kran steht am Hafen."])
        let hits = index.hits("Der Kran stand im Hafen.", threshold: 0.6, limit: 5)
        #expect(Set(hits.map(\.key)) == [0, 1])
    }

    @Test func `a segment file that is cut short is refused, and one that is damaged is told`() throws {
        let segment = OpenSegment()
        Array("Guten Tag.".utf8).withUnsafeBufferPointer { segment.add($0, key: 1) }
        let folder = try Fixtures.temporaryFolder()
        let original = folder.appendingPathComponent("original").path
        try Self.write(segment, original)
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: original)))
        func write(_ bytes: [UInt8], _ name: String) throws -> String {
            let path = folder.appendingPathComponent(name).path
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            return path
        }
        #expect(try Segment(path: write(bytes, "whole")).isSound)
        let short = try write(Array(bytes.dropLast(8)), "short")
        #expect(throws: FileError.self) { try Segment(path: short) }
        bytes[SegmentLayout.headerSize + 3] ^= 1
        #expect(try !Segment(path: write(bytes, "damaged")).isSound)
    }

    @Test func `words, numbers and marks are tokens, and glued ones are known as such`() {
        let text = Array("Am 3. Mai „reist“ er_x nach Łódź\u{A0}– so.".utf8)
        var tokens: [Token] = []
        text.withUnsafeBufferPointer { Tokeniser.tokens(of: $0, into: &tokens) }
        let words = tokens.map { String(decoding: text[$0.range], as: UTF8.self) }
        #expect(words == ["Am", "3", ".", "Mai", "„", "reist", "“", "er_x", "nach", "Łódź", "–", "so", "."])
        #expect(tokens.map(\.isGlued).filter(\.self).count == 4)
        #expect(tokens[1].kind == .number)
    }
}
