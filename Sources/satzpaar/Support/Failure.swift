import ArgumentParser
import Files
import Foundation

/// The exit statuses of the program.
enum ExitStatus {
    static let findings: Int32 = 1
    static let usage: Int32 = 2
    static let unreadable: Int32 = 3
    static let partOfBatch: Int32 = 4
}

/// Turns an error into a message on standard error and an exit status; the one place where that is done.
enum Failure {
    static func report(_ error: any Error) -> Int32 {
        switch error {
        case let error as FileError where error.reason == .closed:
            // As a program that the signal ends would; `head` is no reason to complain.
            return 128 + SIGPIPE
        case let error as FileError:
            Message.error(error.description)
            return error.reason == .exists ? ExitStatus.usage : ExitStatus.unreadable
        case let code as ExitCode:
            return code.rawValue
        default:
            let code = Satzpaar.exitCode(for: error)
            let text = Satzpaar.fullMessage(for: error)
            if code.isSuccess {
                print(text)
                return 0
            }
            if code == .validationFailure {
                FileHandle.standardError.write(Data((text + "\n").utf8))
                return ExitStatus.usage
            }
            Message.error("\(error)")
            return ExitStatus.unreadable
        }
    }
}
