import App

runProgram()
