package org.yiliu.translation.exchange;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Bulleted and numbered lists of a Word document; every numbered one counts from 1. */
final class WordLists {

    /** Levels beyond look like this one. */
    static final int DEEPEST = 4;

    private static final int INDENT = 360;

    private final XWPFNumbering numbering;
    private int lists;

    WordLists(XWPFDocument document) {
        this.numbering = document.createNumbering();
    }

    BigInteger add(boolean numbered) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(lists++));
        for (int level = 0; level <= DEEPEST; level++) {
            level(list.addNewLvl(), level, numbered);
        }
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    private static void level(CTLvl level, int number, boolean numbered) {
        level.setIlvl(BigInteger.valueOf(number));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(numbered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
        level.addNewLvlText().setVal(numbered ? "%" + (number + 1) + "." : "•");
        CTInd indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf((long) INDENT * (number + 1)));
        indent.setHanging(BigInteger.valueOf(INDENT));
    }
}
