import Foundation
import TestSupport
import Testing

struct MemoryCommandTests {
    @Test func `a pair goes into a memory and is found again`() throws {
        let folder = try Fixtures.temporaryFolder()
        let paths = ["de", "en"].map { Fixtures.folder.appendingPathComponent("Articles/grenzgipfel.\($0).txt").path }
        let (tmx, memory) = (folder.appendingPathComponent("x.tmx").path, folder.appendingPathComponent("m.tm").path)
        #expect(try Program.run(["align", "--no-dictionary"] + paths + ["-o", tmx]).status == 0)
        let imported = try Program.run(["tm", "import", memory, tmx])
        #expect(imported.status == 0, "\(imported.messages)")
        let source = try Fixtures.text("Articles/grenzgipfel.de.units.txt").split(separator: "\n")[0]
        let found = try Program.run(["tm", "lookup", memory, String(source)])
        #expect(found.status == 0, "\(found.messages)")
        #expect(found.output.contains("100"))
    }

    @Test func `a mistyped file leaves no memory behind`() throws {
        let folder = try Fixtures.temporaryFolder()
        let memory = folder.appendingPathComponent("m.tm").path
        let result = try Program.run(["tm", "import", memory, folder.appendingPathComponent("no.tmx").path])
        #expect(result.status == 3)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
}
