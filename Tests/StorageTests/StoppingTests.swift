import Domain
import Storage
import Synchronization
import Testing

@Suite("Long work on a store can be stopped", .onEveryBackend)
struct StoppingTests {
  let scratch = Scratch()

  @Test("verifying tells every stage and stops at each")
  func verify() throws {
    let store = try scratch.store()
    let told = Mutex<Set<WorkStep.Stage>>([])
    let result = try store.verify(
      telling: WorkProgress { step in
        told.withLock { _ = $0.insert(step.stage) }
        return true
      })
    #expect(result.isSound)
    let stages = told.withLock { $0 }
    #expect(stages.isSuperset(of: [.walking, .comparing, .inspecting]))
    for stage in stages {
      #expect(throws: WorkProgress.Stopped.self, "\(stage)") {
        try store.verify(telling: WorkProgress { $0.stage != stage })
      }
    }
    #expect(try store.verify().isSound)
  }

  @Test("reading everything stops too, and the store goes on working")
  func reading() throws {
    let store = try scratch.store()
    #expect(throws: WorkProgress.Stopped.self) {
      try store.allRecords(telling: WorkProgress { $0.done < 2 })
    }
    #expect(try !store.allRecords().workers.isEmpty)
  }
}
