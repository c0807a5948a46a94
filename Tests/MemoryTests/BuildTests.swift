import Bitext
import Exchange
import Files
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Memory

struct BuildTests {
    private func files(_ table: String) throws -> (input: MemoryInput, path: String, folder: URL) {
        let folder = try Fixtures.temporaryFolder()
        let file = folder.appendingPathComponent("p.tsv")
        try Data(table.utf8).write(to: file)
        return (
            MemoryInput(path: file.path, source: "de", target: nil), folder.appendingPathComponent("m.tm").path, folder
        )
    }

    @Test func `a new memory has the units in order, each the context of the next`() throws {
        let (input, path, folder) = try files("Eins.\tOne.\nZwei.\tTwo.\nDrei.\tThree.\nZwei.\tTwo.\n")
        let report = try Memory.take(input, into: path)
        #expect(report.read == 4 && report.added == 3 && report.duplicates == 1)
        let memory = try Memory.open(path, create: false)
        #expect(try memory.lookup("Zwei.", context: .init(previous: "Eins.", next: "Drei.")).first?.score == 102)
        #expect(try memory.history().map(\.action) == ["import"])
        #expect(try memory.check(repair: false).findings.isEmpty)
        memory.close()
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(left.filter { !$0.hasPrefix("m.tm.index") } == ["m.tm", "p.tsv"])
    }

    @Test func `pairs that the import no longer remembers are told by the index`() throws {
        let (_, path, _) = try files("Eins.\tOne.\n")
        let memory = try Memory.open(path)
        let texts = (0..<40).map { "Satz \($0 % 13)." }
        let report = try memory.write { db in
            let job = try ImportJob(memory, db, origin: "a", policy: .keepBoth, pairLimit: 5)
            for (index, text) in texts.enumerated() {
                let unit = MemoryUnit(source: InlineContent(text), target: InlineContent("Sentence."))
                try job.add(Arrival(unit: PreparedUnit(unit), read: index + 1))
            }
            return try job.finish()
        }
        #expect(report.read == 40 && report.added == 13 && report.duplicates == 27)
        #expect(try memory.count() == 13)
        // The first of each stays.
        #expect(try memory.lookup("Satz 12.", threshold: 0.9).first?.unit.id == 13)
    }

    @Test func `a file that breaks leaves no memory`() throws {
        let (input, path, folder) = try files("Eins.\tOne.\nno translation\n")
        #expect(throws: FileError.self) { try Memory.take(input, into: path) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["p.tsv"])
    }

    @Test func `of translations in one new file the policy keeps one`() throws {
        let (input, path, _) = try files("Eins.\tOne.\nEins.\tA.\n")
        let report = try Memory.take(input, into: path, policy: .latest)
        #expect(report.replaced == 1)
        #expect(try Memory.open(path).lookup("Eins.").map(\.target.plainText) == ["A."])
    }

    @Test func `a part that another import left is begun anew, one of the same import is gone on with`() throws {
        let (input, path, _) = try files("Eins.\tOne.\nZwei.\tTwo.\nDrei.\tThree.\n")
        let part = try Memory.open(path + ".part")
        func leave(task: String, read: Int) throws {
            try part.write { db in
                try db.execute(sql: "DROP TABLE IF EXISTS building; DELETE FROM unit")
                try db.execute(
                    sql: "CREATE TABLE building (task TEXT, read INTEGER, previous INTEGER, isComplete INTEGER)")
                try db.execute(
                    sql: "INSERT INTO building VALUES (?, ?, ?, 0)", arguments: [task, read, TextKey.key("Eins.")])
            }
            try part.add(MemoryUnit(source: "Eins.", target: "From before."))
        }
        try leave(task: "\(input.fingerprint) keep-both \(UnitFilter())", read: 1)
        part.close()
        _ = try Memory.take(input, into: path)
        let memory = try Memory.open(path)
        #expect(try memory.count() == 3)
        #expect(try memory.lookup("Eins.").map(\.target.plainText) == ["From before."])
        #expect(try memory.lookup("Zwei.", context: .init(previous: "Eins.")).first?.score == 101)

        let second = path + "2"
        let old = try Memory.open(second + ".part")
        try old.write { db in
            try db.execute(sql: "CREATE TABLE building (task TEXT, read INTEGER, previous INTEGER)")
            try db.execute(sql: "INSERT INTO building VALUES ('another', 1, NULL)")
        }
        try old.add(MemoryUnit(source: "Eins.", target: "From before."))
        old.close()
        _ = try Memory.take(input, into: second)
        #expect(try Memory.open(second).lookup("Eins.").map(\.target.plainText) == ["One."])
    }

    @Test func `XLIFF goes in with its status and out again`() throws {
        let folder = try Fixtures.temporaryFolder()
        var document = XLIFFDocument(sourceLanguage: "de", targetLanguage: "en", original: "a.txt")
        var unit = XLIFFDocument.Unit(id: "u1", source: "Guten Tag.", target: "Good day.")
        unit.status = .final
        unit.metadata = [.init("x-domain", "Presse")]
        document.units = [unit, .init(id: "u2", source: "Offen.")]
        let file = folder.appendingPathComponent("a.xliff")
        try Data(XLIFF2Writer.bytes(document)).write(to: file)
        let input = MemoryInput(path: file.path, source: "de", target: nil)
        let path = folder.appendingPathComponent("m.tm").path
        #expect(try Memory.take(input, into: path).added == 1)
        #expect(input.warnings.count == 1)
        let memory = try Memory.open(path)
        let found = try #require(try memory.lookup("Guten Tag.").first?.unit)
        #expect(found.status == .reviewed && found.domain == "Presse")
        #expect(found.xliffUnit.target == "Good day." && found.xliffUnit.status == .reviewed)
    }

    @Test func `a memory of the first version is brought up to date`() throws {
        let (input, path, _) = try files("Eins.\tOne.\n")
        _ = try Memory.take(input, into: path)
        let memory = try Memory.open(path)
        try memory.write { db in
            try db.execute(
                sql: """
                    DELETE FROM grdb_migrations WHERE identifier LIKE '2%'; DROP INDEX unit_key; DROP INDEX change_unit; DROP INDEX change_step;
                    ALTER TABLE change DROP COLUMN step; ALTER TABLE pending DROP COLUMN stamp;
                    CREATE INDEX unit_key ON unit(key)
                    """)
        }
        memory.close()
        let again = try Memory.open(path)
        #expect(try again.lookup("Eins.").first?.score == 100)
        #expect(try again.undo() == "import of unit 1")
    }

    private func build(_ input: MemoryInput, _ path: String, _ policy: DuplicatePolicy = .keepBoth) -> MemoryBuild {
        MemoryBuild(path, task: input.fingerprint, origin: input.name, policy: policy, isGreat: true)
    }

    @Test(arguments: DuplicatePolicy.allCases)
    func `what is built for a memory that is there moves in at once`(_ policy: DuplicatePolicy) throws {
        let (input, path, folder) = try files("Eins.\tOne.\nZwei.\tTwo.\nDrei.\tThree.\n")
        let memory = try Memory.open(path)
        try memory.add(MemoryUnit(source: "Zwei.", target: "Two."))
        try memory.add(MemoryUnit(source: "Drei.", target: "Trois."))
        let built = build(input, path, policy)
        let report = try #require(try built.run(nil, UnitFilter(), { _ in }, input.read))
        #expect(report.read == 3 && report.added == (policy == .latest ? 1 : 2) && report.duplicates == 1)
        #expect(try memory.count() == (policy == .latest ? 3 : 4))
        #expect(try memory.lookup("Eins!", threshold: 0.5).first?.unit.target.plainText == "One.")
        #expect(try memory.history().first?.action.contains("import") == true)
        #expect(try memory.check(repair: false).findings.isEmpty)
        _ = try memory.undo()
        #expect(try memory.count() == 2)
        memory.close()
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!left.contains { $0.contains(".part") })
    }

    @Test func `an import into a memory that was killed before it moved in is taken up again`() throws {
        struct Killed: Error {}
        let lines = (0..<300).map { "Satz Nummer \($0).\tSentence number \($0).\n" }.joined()
        let (input, path, folder) = try files(lines)
        let memory = try Memory.open(path)
        try memory.add(MemoryUnit(source: "Satz Nummer 7.", target: "Sentence number 7."))
        // A part that is complete, as a process that was killed then leaves it.
        let other = try Memory.take(input, into: folder.appendingPathComponent("other.tm").path)
        #expect(other.added == 300)
        try FileManager.default.moveItem(
            atPath: folder.appendingPathComponent("other.tm").path, toPath: path + ".part")
        let part = try Memory.open(path + ".part")
        try part.write { db in
            try db.execute(sql: "CREATE TABLE building (task TEXT, read INTEGER, previous INTEGER, isComplete INTEGER)")
            try db.execute(literal: "INSERT INTO building VALUES (\(input.fingerprint), 300, NULL, 1)")
        }
        part.close()
        let report = try #require(
            try build(input, path).run(nil, UnitFilter(), { _ in }) { _ in throw Killed() })
        #expect(report.added == 299 && report.duplicates == 1)
        #expect(try memory.count() == 300)
        #expect(try memory.check(repair: false).findings.isEmpty)
    }
}
