import Files
import Foundation
import TestSupport
import Testing

struct OutputFileTests {
    @Test func `nothing appears before the file is complete, and nothing is left of one that never is`() throws {
        let folder = try Fixtures.temporaryFolder()
        let path = folder.appendingPathComponent("x").path
        do {
            let output = try OutputFile(path: path, overwrite: false)
            try output.write("half")
            #expect(!FileManager.default.fileExists(atPath: path))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `a file that exists is kept unless it may be replaced`() throws {
        let path = try Fixtures.temporaryFolder().appendingPathComponent("x").path
        try OutputFile.write("one", to: path, overwrite: false)
        #expect(throws: FileError.self) { try OutputFile.write("two", to: path, overwrite: false) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "one")
        try OutputFile.write("two", to: path, overwrite: true)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "two")
    }

    @Test func `a folder that does not exist can't be written into`() throws {
        let error = #expect(throws: FileError.self) { try OutputFile(path: "/nonexistent/x", overwrite: false) }
        #expect(error?.reason == .unwritable)
    }
}
