import Bitext
import Exchange
import Files
import Foundation
import TestSupport
import Testing

struct ExchangePropertyTests {
    @Test(arguments: 1...20)
    func `what is written as TMX is read back the same`(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        let units = (0..<20).map { Sample.unit(&random, id: $0) }
        let path = try Sample.tmx(units)
        #expect(try TMXReader.units(of: path).map(Normal.form) == units.map(Normal.form))
        let again = try Sample.tmx(TMXReader.units(of: path))
        #expect(FileManager.default.contentsEqual(atPath: path, andPath: again))
    }

    @Test(arguments: 1...40)
    func `a damaged TMX file ends in units or an error, never in a crash`(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed) &* 977)
        let units = (0..<6).map { Sample.unit(&random, id: $0) }
        var bytes = try TextFile.bytes(of: Sample.tmx(units))
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0...3, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: Array("<&>]\"\u{0}".utf8).shuffled(using: &random).prefix(3), at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
            }
        }
        let path = try Sample.file(bytes)
        var count = 0
        let reader = TMXReader(path: path, recovers: true)
        do { try reader.read { _ in count += 1 } } catch is FileError {}
        #expect(count <= 12)
        let validation = try TMXValidation(of: path)
        #expect(validation.unitCount <= 12)
        if validation.verdict == .accept { #expect(validation.findings.list.isEmpty) }
    }

    @Test(arguments: 1...20)
    func `what is written as XLIFF is read back with its text and as many codes`(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed) &* 31)
        var document = XLIFFDocument(sourceLanguage: "de-DE", targetLanguage: "en-GB", original: "a & b.txt")
        for number in 1...10 {
            var unit = XLIFFDocument.Unit(
                id: "u\(number)", source: Sample.content(&random), target: Sample.content(&random))
            unit.status = .reviewed
            unit.maximumLength = 60
            unit.notes = ["a < b"]
            unit.matches = [.init(source: "a", target: "b & c", score: 87.5, origin: "tm")]
            document.units.append(unit)
        }
        for bytes in [XLIFF2Writer.bytes(document), XLIFF1Writer.bytes(document)] {
            let read = try #require(try XLIFFReader.documents(of: Sample.file(bytes, "x.xlf")).first)
            #expect(read.units.map(\.id) == document.units.map(\.id))
            #expect(read.units.map(\.source.plainText) == document.units.map(\.source.plainText))
            #expect(read.units.map { $0.target?.plainText } == document.units.map { $0.target?.plainText })
            #expect(read.units.map(\.source.codes.count) == document.units.map(\.source.codes.count))
            #expect(read.units.map(\.status) == document.units.map(\.status))
            #expect(read.units.map(\.maximumLength) == document.units.map(\.maximumLength))
            #expect(read.units.allSatisfy { $0.matches.first?.target == "b & c" })
        }
    }

    @Test func `cleaning can be undone by its list`() throws {
        var random = SplitMix(state: 5)
        var units = (0..<8).map { Sample.unit(&random, id: $0) }
        units.insert(units[2], at: 5)
        units.append(TranslationUnit(variants: [.init("de", "allein")]))
        units.insert(TranslationUnit(variants: [.init("de", " a "), .init("en", "b ")]), at: 0)
        let path = try Sample.tmx(units)
        var cleaner = TMXCleaner()
        var (kept, lines): ([TranslationUnit], [UInt8]) = ([], [])
        let reader = TMXReader(path: path)
        try reader.readRecords { record in
            let (unit, changes) = cleaner.clean(record, source: "de")
            for change in changes { lines += TMXChangeList.line(change) + [0x0A] }
            if let unit { kept.append(unit) }
        }
        #expect(kept.count == units.count - 2)
        #expect(kept.first?.variants[0].content.plainText == "a")
        var undo = try TMXChangeList.Undo(path: Sample.file(lines, "list.jsonl"))
        let restored = kept.flatMap { undo.restored($0) } + undo.rest()
        #expect(restored.map(Normal.form) == units.map(Normal.form))
    }
}

/// Units as they are after reading: neighbouring texts are one, a carriage return with its line feed stays.
enum Normal {
    static func form(_ unit: TranslationUnit) -> TranslationUnit {
        var unit = unit
        for index in unit.variants.indices { unit.variants[index].content = form(unit.variants[index].content) }
        return unit
    }

    private static func form(_ content: InlineContent) -> InlineContent {
        var pieces: [InlineContent.Piece] = []
        for piece in content.pieces {
            switch piece {
            case .text(let more):
                if case .text(let before)? = pieces.last {
                    pieces[pieces.count - 1] = .text(before + more)
                } else {
                    pieces.append(piece)
                }
            case .highlight(let type, let id, let inner): pieces.append(.highlight(type: type, id: id, form(inner)))
            default: pieces.append(piece)
            }
        }
        return InlineContent(pieces)
    }
}
