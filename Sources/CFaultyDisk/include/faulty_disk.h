// A disk that fails and takes its time, for tests: a library that is loaded before a program's own (LD_PRELOAD), so that
// the program itself is the one that people run.
//
// $FAULTY_DISK names a file that says what is wrong, one rule a line; it is read again whenever it changes, and while
// there is none, nothing is wrong:
//
//     OPERATION SKIP COUNT ACTION VALUE PATH
//
// OPERATION  open write sync rename unlink mkdir read, or any for all but read
// SKIP       how many of them go well first
// COUNT      how many do not then; 0 for all
// ACTION     error VALUE (an errno), delay VALUE (milliseconds; while the rule stands where it is 0), short VALUE (a write
//            of so many bytes, the next one fails with ENOSPC), die 0 (SIGKILL)
// PATH       only what begins with it
#pragma once
