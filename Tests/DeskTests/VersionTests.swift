import Bitext
import Quality
import Terminology
import Testing

@testable import Desk

struct VersionTests {
    @Test func `units are kept, moved, changed, new and deleted`() {
        let old = [
            "Eins bleibt.", "Neun bleibt auch.", "Zwei geht weg.", "Drei wird heute noch geändert.",
            "Vier wandert nach vorn.",
        ]
        let new = [
            "Vier wandert nach vorn.", "Eins bleibt.", "Neun bleibt auch.", "Drei wird morgen noch geändert.",
            "Fünf ist ganz neu da.",
        ]
        let comparison = VersionComparison(old: old, new: new)
        #expect(comparison.entries.map(\.change) == [.moved, .unchanged, .unchanged, .deleted, .changed, .new])
        #expect(comparison.entries.map(\.old) == [4, 0, 1, 2, 3, nil])
    }

    @Test func `every unit of both versions is in one entry`() {
        var generator = SystemRandomNumberGenerator()
        let words = ["alt", "neu", "groß", "klein", "Haus", "Baum"]
        func text() -> [String] {
            (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                (0..<Int.random(in: 1...5, using: &generator)).compactMap { _ in words.randomElement(using: &generator)
                }
                .joined(separator: " ")
            }
        }
        for _ in 0..<200 {
            let (old, new) = (text(), text())
            let entries = VersionComparison(old: old, new: new).entries
            #expect(entries.compactMap(\.old).sorted() == Array(old.indices))
            #expect(entries.compactMap(\.new) == Array(new.indices))
            let beads = MonolingualAligner.beads(old, new)
            #expect(beads.flatMap { Array($0.old) }.sorted() == Array(old.indices))
            #expect(beads.flatMap { Array($0.new) }.sorted() == Array(new.indices))
        }
    }

    @Test func `a difference is marked word by word`() {
        let difference = WordDifference(old: "Der alte Hafen, ist zu.", new: "Der neue Hafen ist heute zu.")
        #expect(difference.marked == "Der [-alte-]{+neue+} Hafen[-,-] ist {+heute+} zu.")
        #expect(WordDifference(old: "", new: "").similarity == 1)
    }

    @Test func `published text is aligned with what was delivered`() {
        let delivered = [
            "The port has been closed since Monday.", "Nobody is working there.", "The minister came in the evening.",
            "He promised to help, but the workers did not believe him.", "A ship is waiting outside.",
        ]
        let published = [
            "The port has been closed since Monday and nobody is working there.",
            "The minister came on Tuesday evening.",
            "He promised to help.", "But the workers did not believe him.", "It is raining hard tonight.",
        ]
        let units = delivered.map { Retrofit.Delivered(source: "Ein Satz.", target: InlineContent($0)) }
        let retrofit = Retrofit(
            units, published: published, least: 0.4, checker: QualityChecker(glossary: Glossary()))
        #expect(retrofit.changes.map(\.edit) == [.merged, .edited, .split, .cut, .added])
    }

    @Test func `a wording with another figure is not proposed`() {
        let unit = Retrofit.Delivered(source: "Es waren 25 Schiffe im Hafen.", target: "There were 25 ships in port.")
        let retrofit = Retrofit(
            [unit], published: ["There were 52 ships in the port."], least: 0.4,
            checker: QualityChecker(glossary: Glossary()))
        #expect(retrofit.changes.map(\.isProposed) == [false])
        #expect(retrofit.changes.first?.doubts.isEmpty == false)
    }
}
