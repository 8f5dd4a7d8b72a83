package org.yiliu.memory;

/** Units of a file so far. */
record ImportCount(int added, int unchanged, int refused) {

    static final ImportCount NOTHING = new ImportCount(0, 0, 0);

    int processed() {
        return added + unchanged + refused;
    }

    ImportCount plus(ImportCount more) {
        return new ImportCount(added + more.added, unchanged + more.unchanged, refused + more.refused);
    }
}
