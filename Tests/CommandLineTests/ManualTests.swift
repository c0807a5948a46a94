import Foundation
import TestSupport
import Testing

struct ManualTests {
    @Test func `there is a page for every command, and it is well formed`() throws {
        let folder = try Fixtures.temporaryFolder().appendingPathComponent("man1")
        #expect(try Program.run(["man", "-o", folder.path]).status == 0)
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        for name in ["satzpaar.1", "satzpaar-prep.1", "satzpaar-tm-import.1", "satzpaar-config.1"] {
            #expect(pages.contains(name))
        }
        for page in pages {
            let text = try String(contentsOf: folder.appendingPathComponent(page), encoding: .utf8)
            #expect(text.hasPrefix(".TH SATZPAAR"))
            for heading in [".SH NAME", ".SH SYNOPSIS", ".SH EXIT STATUS"] {
                #expect(text.contains(heading), "\(page)")
            }
        }
        #expect(try Program.run(["man", "-o", folder.path]).status == 2)
        guard let mandoc = Shell.path("mandoc") else { return }
        for page in pages {
            let complaint = try Shell.run(
                mandoc, ["-T", "lint", "-W", "error", folder.appendingPathComponent(page).path])
            #expect(complaint.status == 0, "\(page): \(complaint.output)")
        }
    }

    @Test(arguments: [("bash", "-n"), ("zsh", "-n"), ("fish", "--no-execute")])
    func `completions parse in their shell`(_ shell: String, _ flag: String) throws {
        let script = try Program.run(["--generate-completion-script", shell])
        #expect(script.status == 0)
        #expect(script.output.contains("prep"))
        guard let program = Shell.path(shell) else { return }
        let file = try Fixtures.temporaryFolder().appendingPathComponent("completion")
        try Data(script.output.utf8).write(to: file)
        let result = try Shell.run(program, [flag, file.path])
        #expect(result.status == 0, "\(result.output)")
    }

    @Test(arguments: [
        (
            "bash",
            """
            source FILE; COMP_WORDS=(satzpaar retr); COMP_CWORD=1; COMP_LINE='satzpaar retr'; COMP_POINT=13
            $(complete -p satzpaar | sed 's/.*-F //; s/ .*//') satzpaar retr satzpaar; echo "${COMPREPLY[@]}"
            """
        ),
        ("fish", "source FILE; complete -C 'satzpaar retr'"),
        (
            "zsh",
            """
            zmodload zsh/zpty; zpty t zsh -f -i
            zpty -w t "autoload -Uz compinit; compinit -D -u; source FILE; compdef _satzpaar satzpaar"
            sleep 2; zpty -n -w t $'satzpaar retr\t'; zpty -r t answer '*retrofit*'; print -r -- $answer; zpty -d t
            """
        ),
    ])
    func `completions complete when their shell has read them`(_ shell: String, _ commands: String) throws {
        guard let program = Shell.path(shell) else { return }
        let file = try Fixtures.temporaryFolder().appendingPathComponent("completion")
        try Data(try Program.run(["--generate-completion-script", shell]).output.utf8).write(to: file)
        let result = try Shell.run(program, ["-c", commands.replacing("FILE", with: file.path)])
        #expect(result.output.contains("retrofit"), "\(result.output)")
    }
}

struct ConfigTests {
    private func folder(_ text: String) throws -> URL {
        let folder = try Fixtures.temporaryFolder()
        try Data(text.utf8).write(to: folder.appendingPathComponent("satzpaar.toml"))
        return folder
    }

    @Test func `config shows what holds and where it comes from`() throws {
        let folder = try folder("[memory]\nthreshold = 0.75\n")
        let result = try Program.run(["config"], in: folder)
        #expect(result.status == 0)
        #expect(result.output.split(separator: "\n").contains { $0.contains("0.75") && $0.contains("satzpaar.toml:2") })
        #expect(try Program.run(["config", "memory.threshold"], in: folder).output == "0.75\n")
        #expect(try Program.run(["config", "memory.threshold", "--no-config"], in: folder).output == "0.6\n")
    }

    @Test func `a mistake in the file is an error with its place`() throws {
        let result = try Program.run(["config"], in: folder("[memory]\ntreshold = 1\n"))
        #expect(result.status == 3)
        #expect(result.messages.contains("satzpaar.toml:2:1: there is no key “treshold”"))
        #expect(result.messages.contains("Did you mean “threshold”?"))
    }

    @Test func `an option goes before the file`() throws {
        let folder = try folder("[style]\nheadline = 10\n[count]\nshow = [\"normzeilen\"]\n")
        let pair = #"{"source":"Kurz und gut","target":"Short and to the point","role":"headline"}"#
        #expect(try Program.run(["qa", "-"], input: pair, in: folder).output.contains("10 are allowed"))
        #expect(
            !(try Program.run(["qa", "-", "--headline", "50"], input: pair, in: folder).output.contains("allowed")))
        let counts = try Program.run(["count", "-"], input: "Ein Satz.", in: folder).output
        #expect(counts.contains("Normzeilen"))
        #expect(!counts.contains("memoQ"))
    }

    @Test func `the template is a file that changes nothing`() throws {
        let template = try Program.run(["config", "--template"]).output
        let commented = try folder(template)
        #expect(try Program.run(["config"], in: commented).status == 0)
    }
}

/// Programs that a machine may have.
private enum Shell {
    static func path(_ name: String) -> String? {
        ["/bin/", "/usr/bin/", "/usr/local/bin/"].map { $0 + name }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }

    static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
