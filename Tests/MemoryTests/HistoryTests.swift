import Bitext
import Files
import Foundation
import TestSupport
import Testing

@testable import Memory

struct HistoryTests {
    private func filled(_ pairs: [(String, String)]) throws -> Memory {
        let memory = try Memory.open(
            Fixtures.temporaryFolder().appendingPathComponent("h.tm").path, author: "kl")
        _ = try memory.importUnits(origin: "artikel.txt") { body in
            for (source, target) in pairs {
                try body(MemoryUnit(source: InlineContent(source), target: InlineContent(target)))
            }
        }
        return memory
    }

    private static let pairs = [
        ("Der Kran steht.", "The crane stands."), ("Der Kran steht.", "The crane is still."), ("Los!", "Go!"),
    ]

    @Test func `the log tells every step with its author, and a step is taken back as one`() throws {
        let memory = try filled(Self.pairs)
        var unit = try memory.unit(3)
        unit.target = "Let's go!"
        try memory.update(unit)
        try memory.remove([1, 2])
        let steps = try memory.history()
        #expect(steps.map(\.action) == ["remove", "update", "import"])
        #expect(steps.map(\.units) == [2, 1, 3])
        #expect(steps.allSatisfy { $0.author == "kl" && !$0.isUndone })
        #expect(steps.last?.note == "artikel.txt")
        #expect(try memory.history(unit: 3).map(\.action) == ["update", "import"])
        #expect(try memory.undo() == "remove of 2 units")
        #expect(try memory.count() == 3)
        #expect(try memory.history().first { $0.action == "remove" }?.isUndone == true)
        #expect(try memory.lookup("Der Kran steht.").count == 2)
    }

    @Test func `a change shows the unit before and after`() throws {
        let memory = try filled(Self.pairs)
        var unit = try memory.unit(3)
        unit.status = .reviewed
        try memory.update(unit)
        let step = try #require(try memory.history().first)
        let change = try #require(try memory.changes(ofStep: step.number).first)
        #expect(change.before?.status == .translated && change.after?.status == .reviewed)
        #expect(change.id == 3 && change.after?.target.plainText == "Go!")
    }

    @Test func `a step is not taken back while a later one has changed the same unit`() throws {
        let memory = try filled(Self.pairs)
        for text in ["First.", "Second."] {
            var unit = try memory.unit(3)
            unit.target = InlineContent(text)
            try memory.update(unit)
        }
        let steps = try memory.history()
        #expect(throws: FileError.self) { try memory.undo(step: steps[1].number) }
        #expect(try memory.undo(step: steps[0].number) != nil)
        #expect(try memory.undo(step: steps[1].number) != nil)
        #expect(try memory.unit(3).target.plainText == "Go!")
    }

    @Test func `dedupe is one step`() throws {
        let memory = try filled(Self.pairs)
        #expect(try memory.dedupe(.latest) == 1)
        #expect(try memory.undo() == "remove of unit 1")
        #expect(try memory.count() == 3)
    }

    @Test func `a corrected article costs points until it is restored, a withdrawn one is not offered`() throws {
        let memory = try filled(Self.pairs)
        #expect(try memory.mark(origin: "artikel.txt", as: .corrected) == 3)
        let match = try #require(try memory.lookup("Los!").first)
        #expect(match.score == 95 && match.unit.isOfCorrectedStory)
        #expect(try memory.mark(origin: "artikel.txt", as: .withdrawn) == 3)
        #expect(try memory.lookup("Los!").isEmpty)
        #expect(try memory.mark(origin: "artikel.txt", as: .restored) == 3)
        #expect(try memory.lookup("Los!").first?.score == 100)
        #expect(try memory.mark(origin: "other.txt", as: .withdrawn) == 0)
        #expect(try memory.undo() == "mark of 3 units")
        #expect(try memory.lookup("Los!").isEmpty)
    }

    @Test func `a story that is restored has its units as they were`() throws {
        let memory = try Memory.open(Fixtures.temporaryFolder().appendingPathComponent("s.tm").path)
        for (text, status) in [("Eins.", MemoryUnit.Status.draft), ("Zwei.", .reviewed), ("Drei.", .translated)] {
            var unit = MemoryUnit(source: InlineContent(text), target: "x", status: status)
            unit.origin = "a.txt"
            try memory.add(unit)
        }
        func units() throws -> [MemoryUnit] { try (1...3).map { try memory.unit($0) } }
        let before = try units().map(\.status)
        for fate in [StoryFate.corrected, .withdrawn] { #expect(try memory.mark(origin: "a.txt", as: fate) == 3) }
        #expect(try units().allSatisfy { $0.status == .withdrawn })
        #expect(try memory.mark(origin: "a.txt", as: .restored) == 3)
        #expect(try units().map(\.status) == before)
        #expect(try units().allSatisfy { $0.details.isEmpty })
    }
}
