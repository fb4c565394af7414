package io.midicenter.indexer.tasks;

/// What went wrong with one file or folder.
///
/// @param path as people read it
/// @param code for programs, for example `NOT_MIDI`, `READ_DENIED`, `ROOT_SUSPECT`
/// @param detail one sentence for people
public record TaskProblem(String path, Stage stage, String code, String detail) {}
