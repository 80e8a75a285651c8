/// What the program was started with.
#pragma once

/// To be called before anything asks for them.
void cstart_take_arguments(int count, char *const arguments[]);
