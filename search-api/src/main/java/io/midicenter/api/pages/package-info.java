/// What does a browser load? The page, the compact page for an iframe, the script for other sites,
/// their parts, the sound, the contract and the pages that explain errors.
@NullMarked
package io.midicenter.api.pages;

import org.jspecify.annotations.NullMarked;
