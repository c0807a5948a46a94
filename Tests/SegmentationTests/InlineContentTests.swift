import Bitext
import Segmentation
import Testing

@Suite struct InlineSegmentationTests {
    private let bold = InlineContent.Piece.code(.init(.begin, pair: "1", data: "<b>"))
    private let boldEnd = InlineContent.Piece.code(.init(.end, pair: "1", data: "</b>"))
    private let image = InlineContent.Piece.code(.init(.placeholder, data: "<img>"))

    private func units(
        _ pieces: [InlineContent.Piece], _ placement: CodePlacement = CodePlacement()
    ) throws -> [InlineContent] {
        try Segmenter(language: .german).units(of: InlineContent(pieces), placement: placement)
    }

    @Test func `a code inside a unit stays where it is`() throws {
        let divided = try units([.text("Das ist "), bold, .text("gut"), boldEnd, .text(". Es reicht.")])
        #expect(divided.map(\.plainText) == ["Das ist gut.", "Es reicht."])
        #expect(divided[0].codes.count == 2)
    }

    @Test func `at a break an end code stays and a start or lone code goes on`() throws {
        let divided = try units([bold, .text("Eins."), boldEnd, .text(" "), image, bold, .text("Zwei."), boldEnd])
        #expect(
            divided == [
                InlineContent([bold, .text("Eins."), boldEnd]), InlineContent([image, bold, .text("Zwei."), boldEnd]),
            ])
    }

    @Test func `a rule file turns that round`() throws {
        var document = SRXDocument()
        document.includesEndCodes = false
        document.includesIsolatedCodes = true
        let divided = try units([bold, .text("Eins."), image, boldEnd, .text(" Zwei.")], document.codePlacement)
        #expect(
            divided == [
                InlineContent([bold, .text("Eins."), image]), InlineContent([boldEnd, .text("Zwei.")]),
            ])
    }

    @Test func `a highlight over a break becomes two`() throws {
        let divided = try units([.highlight(type: "q", id: nil, InlineContent("Das ist es. Es reicht"))])
        #expect(
            divided == [
                InlineContent([.highlight(type: "q", id: nil, InlineContent("Das ist es."))]),
                InlineContent([.highlight(type: "q", id: nil, InlineContent("Es reicht"))]),
            ])
    }

    @Test func `flows inside codes are divided unless the rules say no`() throws {
        let note = InlineContent([.text("<fn>"), .subflow(type: nil, InlineContent("Erster Satz. Zweiter Satz."))])
        let content = InlineContent([.text("Ein Wort"), .code(.init(.placeholder, data: note)), .text(" mehr.")])
        let segmenter = try Segmenter(language: .german)
        #expect(segmenter.subflowUnits(of: content).map(\.count) == [2])
        var placement = CodePlacement()
        placement.dividesSubflows = false
        #expect(segmenter.subflowUnits(of: content, placement: placement).map(\.count) == [1])
    }

    @Test func `no code is lost, wherever it stands`() throws {
        let sentence: [InlineContent.Piece] = [.text("Er kam."), .text(" "), .text("Sie ging."), .text("  Es blieb.")]
        for place in 0...sentence.count {
            for code in [bold, boldEnd, image] {
                var pieces = sentence
                pieces.insert(code, at: place)
                let divided = try units(pieces)
                #expect(divided.map(\.plainText) == ["Er kam.", "Sie ging.", "Es blieb."])
                #expect(divided.reduce(0) { $0 + $1.codes.count } == 1)
            }
        }
    }
}
