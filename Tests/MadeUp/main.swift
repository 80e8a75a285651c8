import App
import Domain
import Storage
import Wording

// The program with one register more: all that it takes is the register, its migration and its texts.
Registers.add(CallRegister.self)
Schema.add(
  Migration(
    version: CallCount.table.since,
    sql: [
      """
      CREATE TABLE calls (worker TEXT NOT NULL, day TEXT NOT NULL, calls INTEGER NOT NULL, \
      PRIMARY KEY (worker, day))
      """
    ]))
Catalogues.add(
  BothLanguages(
    """
    call.purpose = 接听：每个社工每天接听居民电话多少次
    call.answered = 接听 {count} 次
    call.waiting = {count} 个没登记
    call.figure.calls = 接听

    """,
    """
    call.purpose = Calls of residents that each worker answered
    call.answered = {count} {count|call|calls} answered
    call.waiting = {count} to enter
    call.figure.calls = calls

    """))
runProgram()
