import Bitext
import Exchange
import Files
import Foundation
import TestSupport

/// A generator of random numbers that gives the same ones again (SplitMix64, Steele et al. 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Made-up units with nested codes, every white space and characters beyond the first plane.
enum Sample {
    static let header =
        "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header creationtool=\"t\" creationtoolversion=\"1\" "
        + "segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\" srclang=\"de\" datatype=\"plaintext\"/><body>\n"

    private static let words = [
        "Müller", "&", "<b>", "\t", "\n", " ", "\u{A0}", "\u{2028}", "😀", "e\u{301}", "]]>", "\"", "'", "Straße",
        "&amp;",
        "\u{FEFF}x", "𝔘", "\r\n", "Ende",
    ]

    static func text(_ random: inout SplitMix) -> String {
        (0..<Int.random(in: 1...6, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }.joined()
    }

    static func content(_ random: inout SplitMix, depth: Int = 2) -> InlineContent {
        var pieces: [InlineContent.Piece] = [.text(text(&random))]
        for number in 0..<Int.random(in: 0...3, using: &random) {
            switch Int.random(in: 0...4, using: &random) {
            case 0: pieces.append(.code(.init(.placeholder, match: "\(number)", type: "image", data: "<img/>")))
            case 1:
                let pair = "\(UInt32.random(in: 1 ... .max, using: &random))"
                pieces.append(.code(.init(.begin, pair: pair, type: "bold", data: "<b class=\"x & y\">")))
                pieces.append(.text(text(&random)))
                pieces.append(.code(.init(.end, pair: pair, data: "</b>")))
            case 2: pieces.append(.code(.init(.isolatedEnd, data: "</i>")))
            case 3 where depth > 0:
                pieces.append(.highlight(type: "term", id: nil, content(&random, depth: depth - 1)))
            default: pieces.append(.code(.init(.isolatedBegin, data: "<i>")))
            }
            pieces.append(.text(text(&random)))
        }
        return InlineContent(pieces)
    }

    static func unit(_ random: inout SplitMix, id: Int) -> TranslationUnit {
        TranslationUnit(
            id: "\(id)",
            variants: [
                .init("de-DE", content(&random), attributes: [.init("changedate", "20250101T000000Z")]),
                .init("en-GB", content(&random), properties: [.init("x-a", text(&random))], notes: [text(&random)]),
            ],
            attributes: [.init("creationdate", "20240229T120000Z")], properties: [.init("x-b", text(&random))],
            notes: [text(&random)])
    }

    /// Writes a text or bytes into a file of its own and answers its path.
    static func file(_ bytes: [UInt8], _ name: String = "x.tmx") throws -> String {
        let path = try Fixtures.temporaryFolder().appendingPathComponent(name).path
        let output = try OutputFile(path: path, overwrite: false)
        try output.write(bytes)
        try output.commit()
        return path
    }

    /// Where two files begin to differ, with what stands there in both; nil where they are the same.
    static func difference(_ first: [UInt8], _ second: [UInt8]) -> String? {
        guard first != second else { return nil }
        let start = zip(first, second).prefix { $0 == $1 }.count
        return [first, second].map { bytes in
            String(decoding: bytes[max(0, start - 80)..<min(bytes.count, start + 100)], as: UTF8.self)
        }.joined(separator: " ≠ ").replacing("\n", with: "⏎")
    }

    static func tmx(_ units: [TranslationUnit]) throws -> String {
        let path = try Fixtures.temporaryFolder().appendingPathComponent("x.tmx").path
        var writer = try TMXWriter(to: OutputFile(path: path, overwrite: false), header: TMXHeader())
        for unit in units { try writer.write(unit) }
        try writer.finish()
        return path
    }
}
